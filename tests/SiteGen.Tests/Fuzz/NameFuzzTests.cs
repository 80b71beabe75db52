namespace SiteGen.Tests.Fuzz;

/// <summary>Names of files and folders: each is an address, or a located mistake.</summary>
public sealed class NameFuzzTests
{
    private static readonly string[] Folders =
    [
        "content/people/", "content/pages/", "content/media/", "content/archive/", "content/", "static/", "templates/",
    ];

    private static readonly string[] Examples =
        ["ann-lee.md", "picture "
            + "1.png", "a.b.c.txt", "letter@2.txt", "partials.html", "COM1.txt", ".htaccess", "_headers"];

    private static readonly string[] Pieces =
    [
        "a", "A", "-", ".", "..", " ", "_", ".md", ".html", ".txt", ".svg", ".yaml", "@2", "#", "?", "%", "%2F", "&",
        ":", "\\", "\"", "<b>", "index", "CON", "~", "$", "*", "|", "\n", "\u00E9", "e\u0301", "\U0001F600", "letter",
        "fuzz", ";", "=",
    ];

    [Fact]
    public Task Every_name_is_an_address_or_a_located_mistake()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system does not have such names.");
        return FuzzRun.CheckAsync("names of files", FuzzInput.Text(Examples, Pieces), 300, Check);
    }

    private static void Check(string name)
    {
        // The system refuses other names.
        var possible = new string([.. name.Where(c => c is not ('/' or '\0') && !char.IsSurrogate(c)).Take(80)]);
        if (possible is not ("" or "." or ".."))
        {
            FuzzedSite.Check(Folders[name.Length % Folders.Length] + possible, [.. "---\ntitle: X\n---\n"u8]);
        }
    }
}
