using SiteGen.Tests.Cli;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Translations;

/// <summary>Translations know which version of the original they translate.</summary>
public sealed class TranslationVersionTests : IDisposable
{
    private const string Translation = "content/people/ann.de.md";
    private readonly TestSite _site = TranslatedSite.With();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_translation_without_a_version_has_a_note()
    {
        var notes = _site.Build().Diagnostics.Where(d => d.Rule.Code == "SG0904").ToArray();

        Assert.Equal(
            ["content/articles/a.de.md", "content/people/ann.de.md", "content/quotes/said.de.md"],
            notes.Select(n => n.File.Path));
    }

    [Fact]
    public void Accepted_translations_have_no_note_until_the_original_changes()
    {
        var before = Read(Translation);
        var run = SiteGenProcess.Run("i18n", "accept", "--all", "--site", _site.Root);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains($"accepted {Translation}\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Build().Diagnostics, d => d.Rule.Code is "SG0903" or "SG0904");
        Assert.Matches("(?m)^translates: [0-9a-f]{12}-[a-z2-7]+$", Read(Translation));
        Assert.Matches("(?m)^translated: [0-9]{4}-[0-9]{2}-[0-9]{2}$", Read(Translation));
        Assert.StartsWith(
            before.Split("---")[1].Trim(), Read(Translation).Split("---")[1].Trim(), StringComparison.Ordinal);
        Assert.EndsWith(before.Split("---")[2], Read(Translation), StringComparison.Ordinal);

        Change("content/people/ann.md", "Ann met", "Ann never met");

        var behind = Assert.Single(_site.Build().OnlyProblems());
        Assert.Equal(("SG0903", Translation), (behind.Rule.Code, behind.File.Path));
        Assert.Contains("Ann never met", behind.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrote the paper", behind.Help, StringComparison.Ordinal);
        var page = System.Text.Encoding.UTF8.GetString(
            _site.Build().Files.First(f => f.Path == "de/people/ann/index.html").Content.Span);
        Assert.Contains("translation-notice", page, StringComparison.Ordinal);

        Assert.Equal(0, SiteGenProcess.Run("i18n", "accept", Translation, "--site", _site.Root).ExitStatus);
        Assert.Empty(_site.Build().OnlyProblems());
        Assert.Single(Read(Translation).Split('\n'), l => l.StartsWith("translates:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_of_what_is_not_translated_leaves_a_translation_alone()
    {
        _site.Write(Translation, "---\nsummary: Schrieb den Aufsatz.\n---\n");
        SiteGenProcess.Run("i18n", "accept", "--all", "--site", _site.Root);

        Change("content/people/ann.md", "Ann met", "Ann never met");
        Change("content/people/ann.md", "born: 1970", "born: 1971");

        Assert.Empty(_site.Build().OnlyProblems());
    }

    [Fact]
    public void The_translation_of_words_depends_on_the_words()
    {
        SiteGenProcess.Run("i18n", "accept", "--all", "--site", _site.Root);

        Change("content/quotes/said.md", "is a promise", "was a promise");

        Assert.Contains(
            _site.Build().Diagnostics, d => d.Rule.Code == "SG0903" && d.File.Path == "content/quotes/said.de.md");
    }

    [Fact]
    public void Status_says_what_is_missing_and_behind()
    {
        SiteGenProcess.Run("i18n", "accept", "--all", "--site", _site.Root);
        Change("content/people/ann.md", "Ann met", "Ann never met");

        var run = SiteGenProcess.Run("i18n", "status", "--site", _site.Root);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains("en (English), the language of the site\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("de (Deutsch)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  content: 3 of 6 files\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"    {Translation}: behind\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_prints_missing_phrases_as_a_file_that_the_site_can_read()
    {
        _site.Write(
            "content/site.yaml", TranslatedSite.Settings.Replace("[de, ar]", "[de, ar, pl]", StringComparison.Ordinal));
        var words = SiteGenProcess.Run("i18n", "status", "--words", "pl", "--site", _site.Root);
        Assert.Equal((0, ""), (words.ExitStatus, words.Errors));

        _site.Write("content/i18n/pl.yaml", words.Output);

        Assert.DoesNotContain(_site.Build().Diagnostics, d =>
            d.File.Path == "content/i18n/pl.yaml"
            || (d.Rule.Code == "SG0805" && d.Message.Contains("'pl'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("content/people/cid.de.md", "'content/people/cid.de.md' is not a translation")]
    [InlineData("content/people/ann.md", "did you mean 'content/people/ann.de.md'")]
    public void What_is_no_translation_cannot_be_accepted(string file, string message)
    {
        var run = SiteGenProcess.Run("i18n", "accept", file, "--site", _site.Root);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_site.Root, path));

    private void Change(string path, string from, string to) =>
        _site.Write(path, Read(path).Replace(from, to, StringComparison.Ordinal));
}
