using System.Text;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>Line breaks between Chinese or Japanese characters, which stand for no space.</summary>
internal static class WideLineBreak
{
    /// <summary>Returns whether a soft line break is between such characters: nothing is shown for it.</summary>
    /// <param name="lineBreak">The line break.</param>
    /// <param name="index">Finds the names that links show.</param>
    public static bool IsJoint(LineBreakInline lineBreak, EntityIndex index)
    {
        if (lineBreak.IsHard)
        {
            return false;
        }

        // Most texts are in other scripts: the second character is looked up only if the first may be a wide one.
        var before = Neighbor(lineBreak, isNext: false, index);
        return before.Value >= 0x80 && WideCharacters.Join(before, Neighbor(lineBreak, isNext: true, index));
    }

    /// <summary>Returns the character beside an inline, also in or around emphasis and links; 0 for none.</summary>
    private static Rune Neighbor(Inline inline, bool isNext, EntityIndex index)
    {
        Inline? at = inline;
        while (at is not null && Sibling(at, isNext) is null)
        {
            at = at.Parent;
        }

        at = at is null ? null : Sibling(at, isNext);
        while (at is ContainerInline container and not LinkInline { IsImage: true })
        {
            at = isNext ? container.FirstChild : container.LastChild;
        }

        var text = at switch
        {
            LiteralInline literal => literal.Content.AsSpan(),
            HtmlEntityInline entity => entity.Transcoded.AsSpan(),
            CodeInline code => code.Content,
            WikiLink link => link.Label
                ?? index.Find(new Reference(link.Target, default, EntityKinds.Any))?.Name ?? link.Target,
            _ => default,
        };
        if (text.IsEmpty)
        {
            return default;
        }

        Rune rune;
        _ = isNext ? Rune.DecodeFromUtf16(text, out rune, out _) : Rune.DecodeLastFromUtf16(text, out rune, out _);
        return rune;
    }

    private static Inline? Sibling(Inline inline, bool isNext) => isNext ? inline.NextSibling : inline.PreviousSibling;
}
