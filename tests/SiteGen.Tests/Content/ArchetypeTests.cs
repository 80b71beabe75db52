using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Kinds;
using SiteGen.Diagnostics;
using SiteGen.Tests.Content.Schemas;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>Files that <c>sitegen new</c> writes.</summary>
public sealed partial class ArchetypeTests
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    /// <summary>The values that an editor fills in, by key.</summary>
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["speaker"] = "ada-byron",
        ["source"] = "letter-1843",
        ["type"] = "letter",
        ["date"] = "1843-07",
        ["name"] = "X",
        ["title"] = "X",
    };

    public static TheoryData<EntityKind> Kinds() => [.. EntityKindNames.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_builds_when_its_blanks_are_filled_in(EntityKind kind)
    {
        var file = Create(kind, "The first programme");
        var filled = FilledIn(file.Text);
        using var site = new TestSite(SmallWorld.And((file.Path, filled)));

        Assert.Equal($"content/{kind.Folder()}/the-first-programme.md", file.Path);
        Assert.Equal(
            "", TestSite.Format(site.Build(strict: true).Diagnostics.Where(d => d.Rule.Severity != Severity.Note)));
        Assert.Empty(SchemaTests.CheckFrontMatter(kind.Name(), filled));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_blanks_are_reported(EntityKind kind)
    {
        var file = Create(kind, "The first programme");
        using var site = new TestSite(SmallWorld.And((file.Path, file.Text)));

        var blanks = Blank().Matches(file.Text).Select(m => m.Groups[1].Value);
        var needed = site.Build().Diagnostics.Where(d => d.Rule == Rules.KeyMissing)
            .Select(d => d.File.Slice(d.Span).ToString());
        Assert.Equal(blanks, needed);
        Assert.DoesNotContain(
            site.Build().Diagnostics,
            d => d.Rule.Severity == Severity.Error && d.Rule != Rules.KeyMissing && d.Rule != Rules.BodyMissing);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Optional_keys_can_be_uncommented(EntityKind kind)
    {
        var file = Create(kind, "The first programme");
        var used = Commented().Replace(file.Text, "$1");
        using var site = new TestSite(SmallWorld.And((file.Path, FilledIn(used))));

        // Only values of list entries are missing.
        Assert.All(site.Build(drafts: true).Diagnostics.Where(d => d.Rule.Severity == Severity.Error),
            d => Assert.True(
                d.Rule == Rules.KeyMissing && d.Message.EndsWith("needs a value", StringComparison.Ordinal),
                DiagnosticFormatter.Format(d)));
        Assert.Equal(
            Keys(kind), TopLevelKey().Matches(used).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_title_that_is_too_long_for_a_file_makes_a_shorter_id()
    {
        var word = new string('я', 60);
        Assert.Equal(word, Create(EntityKind.Page, $"{word} {word} {word}").Id);
        Assert.Equal(word, Create(EntityKind.Page, $"{word}{word}{word}").Id);
    }

    [Theory]
    [InlineData("Émile Zola", "emile-zola")]
    [InlineData("Łódź: the “city” #1", "lodz-the-city-1")]
    [InlineData("It's 'quoted' \"twice\" \\ once", "its-quoted-twice-once")]
    [InlineData("- a list?", "a-list")]
    [InlineData("{braces} [brackets] & *stars*", "braces-brackets-stars")]
    [InlineData("1984", "1984", "1984")]
    [InlineData("Yes", "yes")]
    [InlineData("NULL", "null")]
    [InlineData("Ends with a colon:", "ends-with-a-colon")]
    [InlineData("  Two \t lines\nof  text ", "two-lines-of-text", "Two lines of text")]
    [InlineData("---", null)]
    [InlineData("東京", "東京")]
    [InlineData("習近平", "習近平")]
    [InlineData("Свобода слова", "свобода-слова")]
    [InlineData("محمد بن سلمان", "محمد-بن-سلمان")]
    [InlineData("नरेन्द्र मोदी", "नरेन्द्र-मोदी")]
    [InlineData("İstanbul'da Iğdır", "istanbulda-igdir")]
    [InlineData("Ħal Għaxaq", "hal-ghaxaq")]
    [InlineData("Liliʻuokalani", "liliuokalani")]
    [InlineData("Cafe\u0301", "cafe", "Cafe\u0301")]
    public void A_title_is_slugged_and_filled_in(string title, string? id, string? name = null)
    {
        var file = StarterFile.Create(EntityKind.Person, title, Today);

        Assert.Equal(id, file?.Id);
        if (file is not null)
        {
            using var site = new TestSite(
                (file.Path, FilledIn(file.Text.Replace("name:  #", $"name: '{name}' #", StringComparison.Ordinal))));
            var person = Assert.IsType<Person>(site.Build().Graph!.Index.Find(EntityKind.Person, id!));
            Assert.Equal(name ?? title, person.FullName);
        }
    }

    [Fact]
    public void No_name_is_filled_in_for_an_id()
    {
        var file = Create(EntityKind.Person, "ada-lovelace");

        Assert.Equal("ada-lovelace", file.Id);
        Assert.Contains("\nname:  # the name as it is printed\n", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_article_is_dated_today() =>
        Assert.Contains("\ndate: 2026-03-09\n", Create(EntityKind.Article, "News").Text, StringComparison.Ordinal);

    private static StarterFile Create(EntityKind kind, string title)
    {
        var file = StarterFile.Create(kind, title, Today);
        Assert.NotNull(file);
        return file;
    }

    private static string FilledIn(string text) =>
        Blank().Replace(text, m => $"{m.Groups[1].Value}: {AnswerTo(m.Groups[1].Value, text)}  #") + "Some words.\n";

    /// <summary>Pages have types of their own.</summary>
    private static string AnswerTo(string key, string text) =>
        key == "type" && text.Contains("type:  # glossary", StringComparison.Ordinal) ? "glossary" : Answers[key];

    private static IEnumerable<string> Keys(EntityKind kind) =>
        KindFields.Of(kind).Fields.Names.Where(k => !CommonFields.IsLeftAlone(k)).Order(StringComparer.Ordinal);

    /// <summary>A required key without a value.</summary>
    [GeneratedRegex("^(speaker|source|type|date|name|title):  #", RegexOptions.Multiline)]
    private static partial Regex Blank();

    /// <summary>A key that is a comment, at any depth.</summary>
    [GeneratedRegex("^# ( *(?:- )?[a-z_]+:)", RegexOptions.Multiline)]
    private static partial Regex Commented();

    [GeneratedRegex("^([a-z_]+):", RegexOptions.Multiline)]
    private static partial Regex TopLevelKey();
}
