using SiteGen.Content.Entities;

namespace SiteGen.Markup;

/// <summary>
/// Rendered Markdown: HTML with slots for the parts that depend on the page it is written to, or on other entities. One
/// rendering can be shown on any page, and stays correct when the name of another entity changes.
/// </summary>
public sealed class RichText
{
    private readonly ReadOnlyMemory<byte> _html;
    private readonly RichTextSlot[] _slots;
    private readonly int _start;
    private readonly int _end;
    private readonly string? _excerptOf;

    internal RichText(ReadOnlyMemory<byte> html, RichTextSlot[] slots)
        : this(html, slots, 0, html.Length, null)
    {
    }

    private RichText(ReadOnlyMemory<byte> html, RichTextSlot[] slots, int start, int end, string? excerptOf)
    {
        (_html, _slots, _start, _end, _excerptOf) = (html, slots, start, end, excerptOf);
    }

    /// <summary>An empty text.</summary>
    public static RichText Empty { get; } = new(default, []);

    /// <summary>Whether the text is empty.</summary>
    public bool IsEmpty => _start == _end && (_excerptOf is not null || _slots.Length == 0);

    /// <summary>
    /// Returns a range of the HTML to show on other pages: without footnote marks, and with the path of its own page
    /// in links to anchors on that page.
    /// </summary>
    internal RichText Excerpt(HtmlRange range, string ownPath) => new(_html, _slots, range.Start, range.End, ownPath);

    /// <summary>Writes the HTML, with the slots filled in by the writer.</summary>
    public void WriteTo(IRichTextWriter writer)
    {
        var html = _html.Span;
        var at = _start;
        for (var i = FirstSlotFrom(_start); i < _slots.Length && (_slots[i].Offset < _end || _end == _html.Length); i++)
        {
            var slot = _slots[i];
            writer.WriteHtml(html[at..slot.Offset]);
            at = slot.Offset;
            switch (slot.Kind)
            {
                case SlotKind.Root:
                    writer.WriteRelativeRoot();
                    break;
                case SlotKind.Name:
                    writer.WriteName(slot.Entity!);
                    break;
                case SlotKind.Card:
                    writer.WriteCard(slot.Entity!);
                    break;
                case SlotKind.Fragment:
                    writer.WriteFragment(slot.Entity!, slot.Text!);
                    break;
                case SlotKind.OwnPage when _excerptOf is not null:
                    writer.WriteRelativeRoot();
                    writer.WriteHtml(System.Text.Encoding.UTF8.GetBytes(_excerptOf[1..]));
                    break;
                case SlotKind.OwnPage:
                    writer.WriteOwnPage();
                    break;
                case SlotKind.OnlyWhole when _excerptOf is not null:
                    at = slot.Offset + slot.Length;
                    break;
                default:
                    break;
            }
        }

        writer.WriteHtml(html[at.._end]);
    }

    /// <summary>Passes on every address of the site in the HTML, without the relative root before it.</summary>
    internal void AddRootAddresses(Action<ReadOnlySpan<byte>> add)
    {
        foreach (var slot in _slots)
        {
            if (slot.Kind == SlotKind.Root)
            {
                var rest = _html.Span[slot.Offset..];
                var end = rest.IndexOf((byte)'"');
                add(end < 0 ? rest : rest[..end]);
            }
        }
    }

    private int FirstSlotFrom(int offset)
    {
        var (low, high) = (0, _slots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _slots[middle].Offset < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>Receives rich text, and fills in its slots.</summary>
public interface IRichTextWriter
{
    /// <summary>Writes HTML.</summary>
    void WriteHtml(ReadOnlySpan<byte> html);

    /// <summary>Writes the relative root of the page: <c>../../</c>.</summary>
    void WriteRelativeRoot();

    /// <summary>Writes the URL of the page that the text belongs to; nothing on that page itself.</summary>
    void WriteOwnPage();

    /// <summary>Writes the name of an entity, as text.</summary>
    void WriteName(Entity entity);

    /// <summary>Writes the card of an entity.</summary>
    void WriteCard(Entity entity);

    /// <summary>Writes the anchor that a fragment refers to on the page of an entity, as part of a URL.</summary>
    void WriteFragment(Entity entity, string fragment);
}

/// <summary>A range of rendered HTML, in byte offsets, half-open.</summary>
internal readonly record struct HtmlRange(int Start, int End);

/// <summary>A slot of rich text, which is filled in for each page.</summary>
/// <param name="Offset">The byte offset of the slot.</param>
/// <param name="Kind">The kind of content.</param>
/// <param name="Entity">The entity of a name, card or fragment.</param>
/// <param name="Length">For <see cref="SlotKind.OnlyWhole"/>, the number of bytes that excerpts leave out.</param>
/// <param name="Text">For <see cref="SlotKind.Fragment"/>, the fragment as written.</param>
internal readonly record struct RichTextSlot(
    int Offset, SlotKind Kind, Entity? Entity, int Length, string? Text = null);

/// <summary>The kinds of slots.</summary>
internal enum SlotKind
{
    /// <summary>The relative root of the page.</summary>
    Root,

    /// <summary>The name of an entity.</summary>
    Name,

    /// <summary>The card of an entity.</summary>
    Card,

    /// <summary>The anchor of a heading of an entity: its explicit id, or the slug of its text.</summary>
    Fragment,

    /// <summary>The URL of the page that the text belongs to; nothing on that page itself.</summary>
    OwnPage,

    /// <summary>HTML that excerpts leave out.</summary>
    OnlyWhole,
}
