using SiteGen.Content.Entities;

namespace SiteGen.Markup;

/// <summary>
/// Rendered Markdown: HTML in which the parts that depend on the page it is written to, or on other entities, are
/// still open. So one rendering serves every page, at any depth, and stays right when a name elsewhere changes.
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

    /// <summary>Text without content.</summary>
    public static RichText Empty { get; } = new(default, []);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => _start == _end && (_excerptOf is not null || _slots.Length == 0);

    /// <summary>
    /// A stretch of the HTML, to be shown on other pages: footnote marks are left out, and links to places on the
    /// same page lead to the page it came from.
    /// </summary>
    internal RichText Excerpt(HtmlRange range, string ownPath) => new(_html, _slots, range.Start, range.End, ownPath);

    /// <summary>Writes the HTML, with the open parts filled in by the writer.</summary>
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
                    writer.WriteRoot();
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
                    writer.WriteRoot();
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

/// <summary>Receives rich text and fills in what depends on the page.</summary>
public interface IRichTextWriter
{
    /// <summary>HTML that is ready.</summary>
    void WriteHtml(ReadOnlySpan<byte> html);

    /// <summary>The way from the page to the home page: <c>../../</c>.</summary>
    void WriteRoot();

    /// <summary>The address of the page that the text belongs to; nothing where the text is written to that page.</summary>
    void WriteOwnPage();

    /// <summary>The name of an entity, as text.</summary>
    void WriteName(Entity entity);

    /// <summary>The card of an entity.</summary>
    void WriteCard(Entity entity);

    /// <summary>The anchor that a fragment means on the page of an entity, as part of an address.</summary>
    void WriteFragment(Entity entity, string fragment);
}

/// <summary>A stretch of rendered HTML: byte offsets, half-open.</summary>
internal readonly record struct HtmlRange(int Start, int End);

/// <summary>An open part of rich text.</summary>
/// <param name="Offset">The byte offset at which it stands.</param>
/// <param name="Kind">What goes there.</param>
/// <param name="Entity">Whose name or card.</param>
/// <param name="Length">For <see cref="SlotKind.OnlyWhole"/>, how many bytes excerpts leave out.</param>
/// <param name="Text">For <see cref="SlotKind.Fragment"/>, what was written.</param>
internal readonly record struct RichTextSlot(int Offset, SlotKind Kind, Entity? Entity, int Length, string? Text = null);

internal enum SlotKind
{
    /// <summary>The way from the page to the home page.</summary>
    Root,

    /// <summary>The name of an entity.</summary>
    Name,

    /// <summary>The card of an entity.</summary>
    Card,

    /// <summary>The anchor of a heading of an entity: its own id, or the slug of its text.</summary>
    Fragment,

    /// <summary>The page the text came from, where it is shown elsewhere; on that page, nothing.</summary>
    OwnPage,

    /// <summary>HTML that excerpts leave out.</summary>
    OnlyWhole,
}
