using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Languages;

/// <summary>The order of names and the letters of indexes on sites in several languages.</summary>
public sealed partial class SiteOrderTests
{
    [Theory]
    [InlineData("en", "# 3M, A Adam, Ångström, B Berg, C Ceder, D Dahl, E Ek, F Fors, G Gran, O Öst, Z Zorn, # Жуков")]
    [InlineData("sv",
        "# 3M, A Adam, B Berg, C Ceder, D Dahl, E Ek, F Fors, G Gran, Z Zorn, Å Ångström, Ä Ärlig, Ö Öst")]
    [InlineData("da",
        "A Adam, B Berg, C Ceder, D Dahl, E Ek, F Fors, G Gran, Z Zorn, Æ Æbelø, Ø Øst, Å Ålborg, Aarhus")]
    [InlineData("es", "A Adam, B Berg, C Ceder, D Dahl, E Ek, N Nube, Ñ Ñandú, O Oro, P Paz, Q Quito, R Roa")]
    [InlineData("tr", "A Adam, B Berg, C Ceder, D Dahl, E Ek, F Fors, H Hale, I Iğdır, İ İzmir, J Jale, K Kaya")]
    [InlineData("cs", "B Berg, C Ceder, D Dahl, E Ek, F Fors, G Gran, H Hora, CH Chata, I Ideál, J Jan, K Karel")]
    [InlineData("de", "# „3M“, A Adler, Ärger, „Azur“, B Berg, C Ceder, D Dahl, E Ek, O Öl, Ozean, S Straße")]
    [InlineData("el", "Α Αθήνα, Β Βόλος, Γ Γάζι, Δ Δράμα, Ε Εύα, Ζ Ζέα, Η Ήρα, Θ Θήβα, Ι Ίος, Ω Ωμέγα, # Zeus")]
    [InlineData("ru", "А Анна, Б Борис, В Вера, Г Глеб, Е Егор, Ёлка, Ж Жуков, З Зоя, И Иван, Л Лев, # Adam")]
    [InlineData("ja", "# Adam, あ あおき, いとう, か カトウ, さ さとう, た たなか, な なかの, は はら, ま まえだ, や やまだ, # 山本")]
    [InlineData("ar", "ا أحمد, إدريس, ب باسم, ت تامر, ج جمال, ح حسن, خ خالد, م محمد, ن نور, و وليد, # Adam")]
    public void People_are_listed_by_the_letters_of_the_language(string language, string expected)
    {
        var names = Letter().Replace(expected, "").Split(", ");
        using var site = new TestSite(
        [
            ("content/site.yaml", $"title: A\nbase_url: https://example.org/\nlanguage: {language}\npage_size: 10\n"),
            .. names.Reverse().Select((name, i) => ($"content/people/p{i}.md", $"---\nname: {name}\n---\n")),
        ]);
        var files = site.Build().Files.Where(f => f.Path.StartsWith("people/", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(f.Content.Span));

        var items = Items().Matches(files["people/index.html"] + files["people/page/2/index.html"])
            .Select(m => m.Groups[1].Success ? m.Groups[1].Value + " " : m.Groups[2].Value + ", ");
        Assert.Equal(expected, string.Concat(items)[..^2]);
    }

    [Fact]
    public void No_two_letters_of_an_index_have_the_same_anchor()
    {
        using var site = new TestSite(
        [
            ("content/site.yaml", "title: A\nbase_url: https://example.org/\nlanguage: tr\npage_size: 10\n"),
            .. "Irmak İzmir Oya Özge Şule Suna Çağ Can Uğur Ülkü Gül Ğ 1 Жуков".Split(' ')
                .Select((name, i) => ($"content/people/p{i}.md", $"---\nname: '{name}'\n---\n")),
        ]);

        var pages = site.Build().Files.Where(f => f.Path.StartsWith("people/", StringComparison.Ordinal))
            .Select(f => System.Text.Encoding.UTF8.GetString(f.Content.Span));
        var anchors = pages.SelectMany(p => Anchor().Matches(p)).Select(m => m.Value).ToArray();
        Assert.Equal(13, anchors.Length);
        Assert.Equal(anchors.Distinct(StringComparer.OrdinalIgnoreCase), anchors);
    }

    [Fact]
    public void Topics_are_in_the_same_order()
    {
        using var site = new TestSite(
            ("content/site.yaml", "title: A\nbase_url: https://example.org/\nlanguage: sv\n"),
            ("content/topics/a.md", "---\ntitle: Öppenhet\n---\n"),
            ("content/topics/b.md", "---\ntitle: Zoner\n---\n"),
            ("content/topics/c.md", "---\ntitle: Åtgärder\n---\n"),
            ("templates/topics.html", "{{ for topic in site.topics }}{{ topic.title }} {{ end }}"));

        var page = site.Build().Files.Single(f => f.Path == "topics/index.html");

        Assert.Contains("Zoner Åtgärder Öppenhet", System.Text.Encoding.UTF8.GetString(page.Content.Span),
            StringComparison.Ordinal);
    }

    /// <summary>A heading of a letter, or a name.</summary>
    [GeneratedRegex("""<h2 class="by-year" id="letter-[^"]*">([^<]*)</h2>|<h3><a [^>]*>([^<]*)</a></h3>""")]
    private static partial Regex Items();

    [GeneratedRegex("(?<=<h2 class=\"by-year\" id=\")letter-[^\"]*")]
    private static partial Regex Anchor();

    [GeneratedRegex("(?<=^|, )(#|\\p{Lu}|\\p{Lo}|CH) ")]
    private static partial Regex Letter();
}
