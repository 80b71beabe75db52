using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Fields;
using SiteGen.Dates;
using SiteGen.Tests.Documentation;

namespace SiteGen.Tests.Support;

/// <summary>
/// The files of a site that uses every key of every kind at once, with every word that a key allows and every form of a
/// date: 25 entities of each kind. The fields are those of the reader; what bodies may have is in <see cref="Bodies"/>.
/// </summary>
internal static class FullSite
{
    /// <summary>The number of entities of each kind.</summary>
    public const int PerKind = 25;

    /// <summary>What bodies have, one after the other; <c>{n}</c> is the number of the entity.</summary>
    public static IReadOnlyList<string> Bodies { get; } =
    [
        "A paragraph with *emphasis*, **weight**, `code` and [a link](https://example.com/{n}).",
        "A name: [[person-{n}]], with a label: [[person-{n}|somebody]], by kind: [[organization:organization-{n}]].",
        "A path: [a topic](../topics/topic-{n}.md).",
        "![[quote-{n}]]\n\nText after a card.",
        "![[event-{n}]]\n\n![[source-{n}]]",
        "## A heading\n\nText below it; see [above](#a-heading).",
        "- one\n- two\n  1. three\n\n> A quotation in a text.",
        "| a | b |\n|---|---|\n| 1 | [[topic-{n}]] |",
        "A note.[^1]\n\n[^1]: With [[source-{n}]].",
        "Term\n:   Its definition.",
        "![A picture](../media/picture.png)",
        "~~~\ncode {{ braces }}\n~~~",
    ];

    private static readonly string[] Speakers =
    [
        "person-{n}", "[person-{n}, person-{m}]", "organization-{n}", "[person-{n}, organization-{m}]",
        "{name: Somebody {n}, role: Witness}", "[{name: The crowd}, person-{n}]",
        "[person-0, person-1, person-2, person-3, {name: A fifth}]",
    ];

    /// <summary>The id of an entity.</summary>
    public static string IdOf(EntityKind kind, int number) => FormattableString.Invariant($"{kind.Name()}-{number}");

    /// <summary>The files of the site.</summary>
    public static IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("content/site.yaml", "title: Everything\nbase_url: https://example.org/all/\n"
            + "timeline: {lanes: [person-0, organization-1], eras: [{title: An era, date: 1900/1910}]}\n");
        yield return ("content/media/picture.png", "png");
        foreach (var kind in EntityKindNames.All)
        {
            for (var i = 0; i < PerKind; i++)
            {
                var fields = FormatTables.AllOf(kind.Name());
                var number = i;
                var yaml = FormatTables.WriteYaml(fields, f => ValueOf(kind, f, number));
                yield return ($"content/{kind.Folder()}/{IdOf(kind, i)}.md", $"---\n{yaml}---\n\n{Body(kind, i)}\n");
            }
        }
    }

    private static string Body(EntityKind kind, int number) => kind == EntityKind.Quote
        ? $"{Spelled(number)} words are like no others, for {Spelled(number * 7)} is not {Spelled(number * 13)}."
        : Fill($"{Spelled(number)} begins.\n\n{BodyOf(number)}\n\n{BodyOf(number + 5)}", number)
            .Replace($"![[{IdOf(kind, number)}]]", $"[[topic-{number}]]", StringComparison.Ordinal);

    private static string BodyOf(int number) => Bodies[number % Bodies.Count];

    private static string? ValueOf(EntityKind kind, Field field, int number)
    {
        var schema = field.Type.Schema;
        switch (field.Name)
        {
            case "draft":
                return null;
            case "template":
                return kind.Name();
            case "redirect_from":
                return $"/old/{kind.Name()}/{number}/";
            case "src":
                return "../media/picture.png";
            case "in_reply_to":
                return number % 5 == 0 ? null : IdOf(EntityKind.Quote, number - 1);
            case "speaker":
                return Fill(Speakers[number % Speakers.Length], number);
            case "words":
                return $"{Spelled(number)} words";
            case "stance":
                return "a-stance";
            case "id":
                return "a-stance";
            case "status" or "wording" when number == 0:
                return schema.Choices[0];
            case "date" when kind == EntityKind.Event:
                return $"'{DateForms.All[number % DateForms.All.Count].Example}'";
            case "born" or "founded" or "from":
                return Year(1850 + number);
            case "died" or "dissolved" or "to" when field.Type == FieldTypes.Date:
                return Year(1920 + number);
            case "published" or "accessed" or "updated":
                return Year(2001 + number);
            case "date":
                return Year(kind == EntityKind.Quote ? 1900 + number : 2000);
            case "isbn":
                return "978-0-521-84459-8";
            case "doi":
                return $"10.1000/{number}";
            default:
                break;
        }

        if (schema.Choices.Count > 0)
        {
            return schema.Choices[number % schema.Choices.Count];
        }

        var description = field.Type.Description;
        return description switch
        {
            "text" or "Markdown text" => $"The {field.Name} of {IdOf(kind, number)}",
            "a list, each entry text" or "a list, each entry Markdown text" =>
                $"[The {field.Name} of {IdOf(kind, number)}, another]",
            _ when description.Contains("a web address", StringComparison.Ordinal) =>
                $"https://example.com/{field.Name}/{number}",
            _ => Target(description, number) ?? field.Example,
        };
    }

    private static string? Target(string description, int number)
    {
        if (!description.Contains("the id of ", StringComparison.Ordinal))
        {
            return null;
        }

        var kind = EntityKindNames.All.First(k => description.Contains(k.Name(), StringComparison.Ordinal)
            || (k == EntityKind.Page && description.Contains("an entity", StringComparison.Ordinal)));
        var id = IdOf(kind, (number + 3) % PerKind);
        var next = IdOf(kind, (number + 4) % PerKind);
        return description.StartsWith("a list", StringComparison.Ordinal) ? $"[{id}, {next}]" : id;
    }

    private static string Fill(string text, int number) => text
        .Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{m}", ((number + 1) % PerKind).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as a word of its own, so that no two quotations share their words.</summary>
    private static string Spelled(int number) => string.Concat(
        number.ToString(CultureInfo.InvariantCulture).Select(c => (char)('a' + (c - '0')))) + "ish";
}
