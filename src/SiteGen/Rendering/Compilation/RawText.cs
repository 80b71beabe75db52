using System.Text;

namespace SiteGen.Rendering.Compilation;

/// <summary>Text outside <c>{{ }}</c>.</summary>
internal sealed class RawText(string text) : Statement
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    public string Text => text;

    public override Flow Run(PageContext context)
    {
        context.WriteRaw(_utf8);
        return Flow.Next;
    }
}
