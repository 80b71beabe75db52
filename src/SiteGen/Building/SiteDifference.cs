using SiteGen.Content;
using SiteGen.Linking;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>In what a site is another than when it was built before, as far as pages show it.</summary>
internal sealed class SiteDifference
{
    private static readonly string FolderOfPages = $"content/{EntityKind.Page.Folder()}/";

    /// <summary>For each read (<see cref="Read"/>), by the numbers of the former build, whether it may be another.</summary>
    private readonly bool[] _isOther;

    /// <summary>The number that each text has now; -1 for those that are gone.</summary>
    private readonly int[] _numbers;

    private readonly bool _isRenumbered;
    private readonly bool _isOfAll;

    /// <param name="former">What the former build noted.</param>
    /// <param name="texts">What the content files are like now.</param>
    /// <param name="influences">Gives what <see cref="SitePrint.Influences"/> is now; asked if more than words has changed.</param>
    /// <param name="places">Gives what <see cref="SitePrint.Places"/> is now; asked likewise.</param>
    /// <param name="site">The site.</param>
    /// <param name="numbers">The numbers of its entities.</param>
    public SiteDifference(
        SitePrint former, IReadOnlyList<TextPrint> texts, Func<IReadOnlyList<IReadOnlyList<int>>> influences, Func<byte[]> places, LinkedSite site,
        EntityNumbers numbers)
    {
        _isOther = new bool[Read.Of(former.Texts.Count, default)];
        (_numbers, var formerNumbers) = Match(former.Texts, texts);
        _isRenumbered = !_numbers.SequenceEqual(Enumerable.Range(0, texts.Count));
        var changed = Compare(former.Texts, texts, formerNumbers);
        IsOfWords = changed.Count == 0;
        _isOfAll = !IsOfWords && (changed.Any(path => path.StartsWith(FolderOfPages, StringComparison.Ordinal)) || !former.Places.AsSpan().SequenceEqual(places()));
        if (IsOfWords || _isOfAll)
        {
            return;
        }

        MarkInfluenced(former, influences(), formerNumbers);
        MarkTextsThatLookUp(changed.Select(path => Path.GetFileNameWithoutExtension(path)!).ToHashSet(StringComparer.Ordinal), site, numbers, formerNumbers);
    }

    /// <summary>Whether only words of bodies are others, if anything is.</summary>
    public bool IsOfWords { get; }

    /// <summary>Whether a page that was rendered with this would be the same now.</summary>
    public bool Leaves(PagePrint page) => !_isOfAll && (IsOfWords || !page.IsOfSite) && !page.Reads.Any(r => _isOther[r]);

    /// <summary>What a page that is left as it is was rendered with, by the present numbers.</summary>
    public PagePrint Renumber(PagePrint page) => !_isRenumbered ? page : page with { Reads = [.. page.Reads.Select(Renumber)] };

    private int Renumber(int read) => Read.Of(_numbers[Read.EntityOf(read)], Read.KindOf(read));

    private void Mark(int number, ReadKind kind) => _isOther[Read.Of(number, kind)] = true;

    /// <summary>The present number of each former text, and the former one of each present text; -1 for none.</summary>
    private static (int[] Now, int[] Before) Match(IReadOnlyList<TextPrint> former, IReadOnlyList<TextPrint> texts)
    {
        var byPath = texts.Index().ToDictionary(t => t.Item.Path, t => t.Index, StringComparer.Ordinal);
        int[] now = [.. former.Select(f => byPath.GetValueOrDefault(f.Path, -1))];
        var before = Enumerable.Repeat(-1, texts.Count).ToArray();
        foreach (var (i, number) in now.Index())
        {
            if (number >= 0)
            {
                before[number] = i;
            }
        }

        return (now, before);
    }

    /// <summary>Marks what differs itself.</summary>
    /// <returns>The paths of those of which more than words does, or that are new or gone.</returns>
    private List<string> Compare(IReadOnlyList<TextPrint> former, IReadOnlyList<TextPrint> texts, int[] formerNumbers)
    {
        var changed = new List<string>();
        for (var i = 0; i < former.Count; i++)
        {
            var now = _numbers[i];
            var isSame = now >= 0 && former[i].Shape == texts[now].Shape;
            if (!isSame || former[i].Whole != texts[now].Whole)
            {
                Mark(i, ReadKind.Text);
            }

            if (!isSame)
            {
                Mark(i, ReadKind.Values);
                changed.Add(former[i].Path);
            }
        }

        changed.AddRange(texts.Where((_, i) => formerNumbers[i] < 0).Select(t => t.Path));
        return changed;
    }

    /// <summary>
    /// Marks the entities for which something follows from what has changed, or did, and those for which what follows is
    /// another though they are the same.
    /// </summary>
    private void MarkInfluenced(SitePrint former, IReadOnlyList<IReadOnlyList<int>> influences, int[] formerNumbers)
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            IReadOnlyList<int> now = _numbers[i] < 0 ? [] : [.. influences[_numbers[i]].Select(n => formerNumbers[n])];
            var before = former.Influences[i];
            var isSame = now.SequenceEqual(before);
            if (!isSame)
            {
                // What its front matter names is there now, or no longer.
                Mark(i, ReadKind.Values);
            }

            if (_isOther[Read.Of(i, ReadKind.Values)])
            {
                MarkConnections(before);
                MarkConnections(isSame ? [] : now);
            }
        }

        for (var i = 0; i < formerNumbers.Length; i++)
        {
            if (formerNumbers[i] < 0)
            {
                MarkConnections(influences[i].Select(n => formerNumbers[n]));
            }
        }
    }

    /// <summary>Marks what leads to entities; -1 stands for those that are new.</summary>
    private void MarkConnections(IEnumerable<int> influenced)
    {
        foreach (var number in influenced.Where(n => n >= 0))
        {
            Mark(number, ReadKind.Connections);
        }
    }

    /// <summary>Marks the texts in which one of some ids is looked up: what it means may stand in them as text.</summary>
    private void MarkTextsThatLookUp(HashSet<string> ids, LinkedSite site, EntityNumbers numbers, int[] formerNumbers)
    {
        for (var i = 0; i < formerNumbers.Length; i++)
        {
            if (formerNumbers[i] is >= 0 and var former && numbers[i] is { } entity && ids.Overlaps(site.Graph.MarkupOf(entity).Lookups))
            {
                Mark(former, ReadKind.Text);
            }
        }
    }
}
