using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Building;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>
/// All that the pages of entities show can be made again from the data: each text, date, name and link on them is in
/// it, apart from the words of the theme.
/// </summary>
public sealed partial class PagesFromDataTests
{
    /// <summary>What is made of the data in other forms: citations, code to copy, drawings, initials.</summary>
    private const string Derived = "script, style, svg, .at-words, .page-share, [aria-hidden=true], .initials, .edit";

    private static readonly string[] Kinds =
        ["people", "organizations", "topics", "sources", "quotes", "events", "articles", "pages"];

    /// <summary>A site with a page of every kind, and one that uses every key.</summary>
    private static readonly Dictionary<string, Lazy<(BuildResult Site, Known Data)>> Sites = new()
    {
        ["sample"] = new(() => Known.Of(
            SiteBuilder.Build(new BuildOptions { SitePath = Repository.SampleSite, Jobs = 2 }))),
        ["full"] = new(() =>
        {
            using var site = new TestSite(FullSite.Files());
            return Known.Of(site.Build());
        }),
    };

    public static TheoryData<string, string> Pages =>
        [.. Sites.Keys.SelectMany(s => Kinds.Select(k => new TheoryDataRow<string, string>(s, k)))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_text_and_link_of_a_page_is_in_the_data(string site, string kind)
    {
        var (result, data) = Sites[site].Value;
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var (path, main) in PagesOf(result, kind))
        {
            foreach (var text in TextsIn(main))
            {
                count++;
                if (!data.Has(text))
                {
                    missing.Add($"{path}: {text}");
                }
            }

            foreach (var link in main.QuerySelectorAll("a[href]").Where(a => a.Closest(Derived) is null))
            {
                count++;
                var address = new Uri(new Uri(data.Home + path), link.GetAttribute("href")!).AbsoluteUri;
                if (!data.HasLink(address))
                {
                    missing.Add($"{path}: {address}");
                }
            }
        }

        Assert.True(count > 20, $"{count} texts and links");
        Assert.True(missing.Count == 0, string.Join('\n', missing.Take(60)));
    }

    [Theory]
    [InlineData("Words that nobody ever wrote")]
    [InlineData("31 February 1803")]
    [InlineData("Vera Lindqvist said words of no page")]
    public void What_is_not_in_the_data_is_noticed(string text) =>
        Assert.False(Sites["sample"].Value.Data.Has(text));

    private static IEnumerable<(string Path, IElement Main)> PagesOf(BuildResult result, string kind) =>
        from file in result.Files
        where PageOfEntity().Match(file.Path) is { Success: true } match && match.Groups["kind"].Value == kind
        let page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Content.Span))
        // Pages that lead to where an entity has moved have nothing else.
        where page.QuerySelector("meta[http-equiv=refresh]") is null
        select (file.Path[..^"index.html".Length], page.QuerySelector("main")!);

    private static IEnumerable<string> TextsIn(IElement main) =>
        main.Descendants<IText>().Where(t => t.ParentElement!.Closest(Derived) is null)
            .Select(t => Space().Replace(t.Data, " ").Trim()).Where(t => t.Any(char.IsLetterOrDigit));

    [GeneratedRegex("^(?<kind>[a-z]+)/[^/]+/index\\.html$")]
    private static partial Regex PageOfEntity();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    /// <summary>What the data and the catalogue of the theme have.</summary>
    private sealed partial class Known
    {
        private readonly string _texts;
        private readonly HashSet<string> _phrases;
        private readonly HashSet<string> _dates;
        private readonly HashSet<string> _links = new(StringComparer.Ordinal);
        private readonly HashSet<string> _files;

        private Known(BuildResult result)
        {
            var graph = result.Graph!;
            Home = graph.Settings.BaseUrl.AbsoluteUri;
            _files = [.. result.Files.Select(f => f.Path)];
            var strings = new List<string>();
            foreach (var kind in Kinds)
            {
                var file = result.Files.Single(f => f.Path == $"data/{kind}.json");
                Collect(JsonDocument.Parse(file.Content).RootElement, strings);
            }

            var texts = new StringBuilder();
            var parser = new HtmlParser();
            foreach (var each in strings)
            {
                if (each.Contains('<', StringComparison.Ordinal))
                {
                    var html = parser.ParseDocument(each);
                    texts.Append(Words(html.Body!.TextContent)).Append('|');
                    foreach (var text in html.Body.Descendants<IText>())
                    {
                        texts.Append(Words(text.Data)).Append('|');
                    }

                    _links.UnionWith(html.QuerySelectorAll("[href]").Select(a => a.GetAttribute("href")!));
                }

                texts.Append(Words(each)).Append('|');
                _links.Add(each);
            }

            _texts = texts.ToString();
            _dates = [.. strings.SelectMany(s => FormsOf(graph, s))];
            var catalogue = Path.Combine(Repository.Root, "src", "SiteGen", "Languages", "Words", "en.yaml");
            _phrases = [.. File.ReadLines(catalogue).SelectMany(PhrasesIn), " png ", " svg "];
        }

        /// <summary>The address of the site.</summary>
        public string Home { get; }

        public static (BuildResult Site, Known Data) Of(BuildResult result) => (result, new(result));

        /// <summary>Whether a text is known, as it is, or in the parts that punctuation divides.</summary>
        public bool Has(string text) => IsKnown(text, 0) || Part().Split(text).All(p => IsKnown(p, 0));

        /// <summary>Whether an address is known, or that of a list, or leads to a place in a known one.</summary>
        public bool HasLink(string address)
        {
            if (address.StartsWith(Home, StringComparison.Ordinal))
            {
                var path = Uri.UnescapeDataString(address[Home.Length..].Split('#')[0]);
                // The pages of entities are in the data, and all others are lists of what is.
                var isOfEntity = PageOfEntity().Match(path + "index.html") is { Success: true } match
                    && Kinds.Contains(match.Groups["kind"].Value);
                return isOfEntity ? _links.Contains(address.Split('#')[0])
                    : _files.Contains(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
            }

            return _links.Contains(address) || _links.Contains(address.Split('#')[0])
                || _links.Any(l => l.Length > 12 && address.StartsWith(l, StringComparison.Ordinal)
                    && address[l.Length] is '?' or '#' or '&');
        }

        private bool IsKnown(string text, int depth)
        {
            var words = Words(text);
            if (words.Length <= 1 || _texts.Contains(words, StringComparison.Ordinal) || _phrases.Contains(words)
                || _dates.Contains(words) || Number().IsMatch(words))
            {
                return true;
            }

            if (depth > 4)
            {
                return false;
            }

            // Words of the theme, then something known, or the other way round.
            var ends = Enumerable.Range(1, words.Length - 2).Where(i => words[i] == ' ').ToArray();
            return ends.Any(i => (_phrases.Contains(words[..(i + 1)]) || Number().IsMatch(words[..(i + 1)]))
                    && IsKnown(words[i..], depth + 1))
                || ends.Any(i => (_phrases.Contains(words[i..]) || _dates.Contains(words[i..])
                        || Number().IsMatch(words[i..]))
                    && IsKnown(words[..(i + 1)], depth + 1));
        }

        private static void Collect(JsonElement element, List<string> strings)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    strings.Add(element.GetString()!);
                    break;
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray())
                    {
                        Collect(item, strings);
                    }

                    break;
                case JsonValueKind.Object:
                    foreach (var property in element.EnumerateObject())
                    {
                        Collect(property.Value, strings);
                    }

                    break;
                default:
                    break;
            }
        }

        /// <summary>How pages write a date.</summary>
        private static IEnumerable<string> FormsOf(SiteGraph graph, string text)
        {
            if (!EdtfDate.TryParse(text, out var date, out _))
            {
                return [];
            }

            var dates = graph.Language.Dates;
            string[] forms =
            [
                dates.Long(date), dates.Short(date), dates.InYear(date), dates.Year(date.Year),
                $"{date.Year / 10 * 10}s",
            ];
            return forms.Select(Words);
        }

        /// <summary>The words of a line of the catalogue between what is put into it.</summary>
        private static IEnumerable<string> PhrasesIn(string line)
        {
            var at = line.IndexOf(": ", StringComparison.Ordinal);
            var value = line.TrimStart().StartsWith('#') ? "" : at < 0 ? line : line[(at + 2)..];
            return Gap().Split(value).SelectMany(p => Part().Split(p).Append(p)).Select(Words).Where(w => w.Length > 1);
        }

        /// <summary>The words of a text in lower case, with a space before and after each.</summary>
        private static string Words(string text)
        {
            var words = Separator().Replace(text.ToLowerInvariant(), " ").Trim();
            return words.Length == 0 ? "" : $" {words} ";
        }

        [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
        private static partial Regex Separator();

        [GeneratedRegex(@"[,;:()·—–«»“”.?!…/|\n]+| and ")]
        private static partial Regex Part();

        [GeneratedRegex(@"\{[^}]*\}|\]\([^)]*\)|\[")]
        private static partial Regex Gap();

        [GeneratedRegex(@"^ [0-9 ]+ $")]
        private static partial Regex Number();
    }
}
