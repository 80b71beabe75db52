using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Quotations;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>A small site with a quotation to verify, and the steps of <c>verify</c>.</summary>
internal static class VerifiedSite
{
    public const string Words = "Openness is a promise to everyone.";
    public const string Letter = "Dear Bob,\n\nOpenness is a promise to everyone. I mean it.\n\nAnn\n";

    public static DateOnly Day { get; } = new(2026, 11, 24);

    public static TestSite Create(params (string Path, string Text)[] more)
    {
        var site = new TestSite(
            ("content/people/ann.md", "---\nname: Ann\n---\n"),
            ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\nurl: https://example.com/letter\n---\n"),
            ("content/quotes/promise.md", Quote(Words)));
        foreach (var (path, text) in more)
        {
            site.Write(path, text);
        }

        return site;
    }

    public static string Quote(string words, string keys = "") =>
        $"---\nspeaker: ann\nsource: letter\n{keys}---\n{words}\n";

    /// <summary>
    /// Verifies the site and writes its lockfile; returns a line for each text, as in <c>exact promise letter</c>.
    /// </summary>
    public static string Verify(this TestSite site, DateOnly? day = null)
    {
        var (result, diagnostics) = site.TryVerify(day);
        Assert.True(result is not null, TestSite.Format(diagnostics));
        site.Write(Lockfile.Path, result.Record.ToText());
        return string.Join('\n', result.Lines.Select(l => $"{l.Finding.Level.Word()} {l.Text.Id} {l.Text.Source.Id}"));
    }

    public static (VerifierResult? Result, IReadOnlyList<Diagnostic> Diagnostics) TryVerify(
        this TestSite site, DateOnly? day = null) =>
        SiteVerifier.Verify(SiteFolder.Read(site.Root, 2), day ?? Day, 2);

    /// <summary>Reads the lockfile.</summary>
    public static string Lock(this TestSite site) =>
        File.ReadAllText(Path.Combine(site.Root, Lockfile.Path), Encoding.UTF8);

    /// <summary>Builds the site and returns the codes of its diagnostics, each once.</summary>
    public static string Codes(this TestSite site) =>
        string.Join(' ', site.Build().Diagnostics.Select(d => d.Rule.Code).Distinct());
}
