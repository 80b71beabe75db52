using CsCheck;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class SourceFilePropertyTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf("\r\n", "\r", "\n", "a", "\t", "😀", "\u0301", "名")
        .Array[0, 20].Select(string.Concat);

    [Fact]
    public void A_position_counts_the_line_ends_and_characters_before_it() => AnyText.SampleSeeded(text =>
    {
        var file = new SourceFile("x", text);
        var (line, column) = (1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            Assert.Equal(new LinePosition(line, column), file.GetPosition(i));
            if (i == text.Length)
            {
                continue;
            }

            var endsLine = text[i] == '\n' || (text[i] == '\r' && !text.AsSpan(i).StartsWith("\r\n"));
            if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }

            (line, column) = endsLine ? (line + 1, 1) : (line, column + 1);
        }
    });

    [Fact]
    public void All_lines_together_are_the_text() => AnyText.SampleSeeded(text =>
    {
        var file = new SourceFile("x", text);
        var lines = Enumerable.Range(0, text.Length + 1).Select(file.GetLineSpan).Distinct().ToArray();
        var expected = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        Assert.Equal(expected, lines.Select(l => file.Slice(l).ToString()));
    });
}
