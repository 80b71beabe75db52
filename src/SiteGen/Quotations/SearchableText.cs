namespace SiteGen.Quotations;

/// <summary>A text to search for words. It is folded and indexed once, on first use.</summary>
internal sealed class SearchableText
{
    private readonly Lazy<FoldedText> _folded;
    private readonly Lazy<WordIndex> _index;

    public SearchableText(string text)
    {
        Original = text;
        _folded = new(() => FoldedText.OfText(text));
        _index = new(() => WordIndex.Of(Folded));
    }

    /// <summary>The original text.</summary>
    public string Original { get; }

    /// <summary>The text with its typography folded.</summary>
    public FoldedText Folded => _folded.Value;

    /// <summary>The words of the folded text.</summary>
    public WordIndex Index => _index.Value;
}
