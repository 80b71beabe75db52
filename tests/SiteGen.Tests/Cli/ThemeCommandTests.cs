using System.Text.RegularExpressions;
using SiteGen.Pages;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary><c>theme list</c>, <c>eject</c> and <c>diff</c>, as users run them.</summary>
public sealed class ThemeCommandTests : IDisposable
{
    private const string Lock = "templates/theme.lock.yaml";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void List_says_of_each_file_where_it_comes_from()
    {
        _site.Write("templates/partials/footer.html", "<footer></footer>");
        _site.Write("templates/assets/extra.css", "b {}");

        var run = Theme("list");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Contains("built-in    layout.html", lines);
        Assert.Contains("built-in    styles/05-tokens.css", lines);
        Assert.Contains("built-in    assets/icon.svg", lines);
        Assert.Equal(
            ["added       assets/extra.css", "overridden  partials/footer.html"],
            lines.Where(l => !l.StartsWith("built-in", StringComparison.Ordinal)));
        var theme = Path.Combine(Repository.Root, "templates");
        Assert.Equal(Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories).Count() + 1, lines.Length);
    }

    [Fact]
    public void Eject_copies_files_and_records_their_version()
    {
        var run = Theme("eject", "partials/footer", "templates/assets/newsreader.woff2", "styles/30-quote.css");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(
            "templates/partials/footer.html\ntemplates/assets/newsreader.woff2\ntemplates/styles/30-quote.css\n",
            run.Output.Replace('\\', '/'));
        foreach (var path in run.Output.TrimEnd('\n').Split('\n'))
        {
            Assert.Equal(
                File.ReadAllBytes(Path.Combine(Repository.Root, path)),
                File.ReadAllBytes(Path.Combine(_site.Root, path)));
        }

        var record = Read(Lock);
        Assert.Equal(
            3,
            Regex.Count(record, $"\n  version: \"{Regex.Escape(Generator.Version)}\"\n  hash: \"?[0-9a-f]+\"?\n"));
        Assert.Matches("(?s)assets/.*partials/.*styles/", record);
        Assert.Equal((0, ""), (SiteGenProcess.Build(_site).ExitStatus, SiteGenProcess.Build(_site).Errors));
    }

    [Fact]
    public void The_record_keeps_other_files_and_drops_those_that_were_deleted()
    {
        Theme("eject", "home.html", "person.html");
        _site.Delete("templates/home.html");

        Theme("eject", "404.html");

        Assert.Equal(
            ["404.html", "person.html"],
            Read(Lock).Split('\n').Where(l => l.EndsWith(".html:", StringComparison.Ordinal)
                || l.EndsWith(".html\":", StringComparison.Ordinal)).Select(l => l.Trim(':', '"')));
    }

    [Theory]
    [InlineData("the built-in theme has no file 'footer'; did you mean 'partials/footer.html'?", "footer")]
    [InlineData("the built-in theme has no file 'partials/foter'; did you mean 'partials/footer'", "partials/foter")]
    [InlineData("has no file 'layuot.html'; did you mean 'layout.html'?", "home.html", "layuot.html")]
    [InlineData("has no file 'zzzzzzzzzzzz'; 'sitegen theme list' shows all files", "zzzzzzzzzzzz")]
    [InlineData("'assets/style.css' is made of the files in styles/", "assets/style.css")]
    [InlineData("eject one of them, such as 'styles/05-tokens.css'", "home.html", "style.css")]
    [InlineData("'templates/mine.html' exists already", "home.html", "mine.html")]
    [InlineData("eject needs FILE")]
    public void Eject_that_cannot_copy_all_copies_nothing(string message, params string[] files)
    {
        // The file of the site has the name of a built-in one.
        var isOccupied = files.Contains("mine.html");
        if (isOccupied)
        {
            _site.Write("templates/person.html", "mine");
            (message, files) = (message.Replace("mine.html", "person.html"), ["home.html", "person.html"]);
        }

        var run = Theme(["eject", .. files]);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_site.Root, "templates/home.html")));
        Assert.False(File.Exists(Path.Combine(_site.Root, Lock)));
    }

    [Fact]
    public void Diff_shows_what_the_site_changed()
    {
        Theme("eject", "partials/picture", "assets/icon.svg", "assets/newsreader.woff2", "styles/90-print.css");
        var lines = Read("templates/partials/picture.html").TrimEnd('\n').Split('\n');
        _site.Write("templates/partials/picture.html", $"<p>new</p>\n{string.Join('\n', lines[1..])}\n");
        _site.Write("templates/assets/newsreader.woff2", "\0");
        _site.Write("templates/styles/90-print.css", Read("templates/styles/90-print.css") + "b {}\n");

        var run = Theme("diff");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.StartsWith(
            "templates/assets/icon.svg: the same as the built-in file; delete it to get later versions\n"
            + "templates/assets/newsreader.woff2: differs from the built-in file, and is not text\n"
            + "--- built-in/partials/picture.html\n+++ templates/partials/picture.html\n@@ -1,4 +1,4 @@\n"
            + $"-{lines[0]}\n+<p>new</p>\n {lines[1]}\n {lines[2]}\n {lines[3]}\n--- built-in/styles/90-print.css\n",
            run.Output, StringComparison.Ordinal);
        Assert.EndsWith(" }\n+b {}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_built_in_file_that_changed_since_is_noticed_by_diff_and_build()
    {
        Theme("eject", "partials/footer", "partials/names");
        _site.Write("templates/partials/footer.html", "<footer></footer>\n");
        _site.Write(Lock, string.Join('\n', Read(Lock).Split('\n').Select(l =>
            l.Contains("hash", StringComparison.Ordinal) ? $"  hash: \"{new string('0', 64)}\""
            : l.Contains("version", StringComparison.Ordinal) ? "  version: \"0.0.9\"" : l)));

        var diff = Theme("diff");
        var build = SiteGenProcess.Build(_site, "--strict");

        Assert.StartsWith(
            "templates/partials/footer.html: the built-in file changed since you ejected it (0.0.9)\n"
            + "--- built-in/partials/footer.html\n",
            diff.Output, StringComparison.Ordinal);
        // A file that is the same as the new one needs nothing.
        Assert.EndsWith(
            "templates/partials/names.html: the same as the built-in file; delete it to get later versions\n",
            diff.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("names.html: the built-in file", diff.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("names.html", build.Errors, StringComparison.Ordinal);
        Assert.Equal(0, build.ExitStatus);
        Assert.StartsWith(
            "templates/partials/footer.html(1,1): note SG0605: the built-in file changed since "
            + "'templates/partials/footer.html' was ejected from version 0.0.9\n     = help: 'sitegen theme diff' ",
            build.Errors, StringComparison.Ordinal);
        Assert.Contains("(the built-in file changed since 0.0.9)", Theme("list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_record_is_not_overwritten()
    {
        _site.Write(Lock, "<<<<<<< HEAD\n");

        var run = Theme("eject", "home.html");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains($"{Lock} cannot be read", run.Errors, StringComparison.Ordinal);
        Assert.Equal("<<<<<<< HEAD\n", Read(Lock));
        Assert.Contains("warning SG0606", SiteGenProcess.Build(_site).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme needs a command: list, eject, diff", "Try 'sitegen theme --help'.")]
    [InlineData("there is no command 'lst'; did you mean 'list'?", "Try 'sitegen theme --help'.", "lst")]
    [InlineData(
        "list has no option '--sit'; did you mean '--site'?", "Try 'sitegen theme list --help'.", "list", "--sit")]
    public void A_command_that_cannot_run_says_why(string message, string hint, params string[] arguments)
    {
        var run = SiteGenProcess.Run(["theme", .. arguments]);

        Assert.Equal((2, "", $"sitegen: {message}\n{hint}\n"), (run.ExitStatus, run.Output, run.Errors));
    }

    private CommandRun Theme(params IEnumerable<string> arguments) =>
        SiteGenProcess.RunIn(_site.Root, ["theme", .. arguments]);

    private string Read(string path) => File.ReadAllText(Path.Combine(_site.Root, path));
}
