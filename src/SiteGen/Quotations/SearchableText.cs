namespace SiteGen.Quotations;

/// <summary>A text in which words are looked for: folded and indexed once, when that is first needed.</summary>
internal sealed class SearchableText
{
    private readonly Lazy<FoldedText> _folded;
    private readonly Lazy<WordIndex> _index;

    public SearchableText(string text)
    {
        Original = text;
        _folded = new(() => FoldedText.Of(text));
        _index = new(() => WordIndex.Of(Folded.Text));
    }

    /// <summary>The text as it is.</summary>
    public string Original { get; }

    /// <summary>The text with its typography folded.</summary>
    public FoldedText Folded => _folded.Value;

    /// <summary>The words of the folded text.</summary>
    public WordIndex Index => _index.Value;
}
