using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class SourceFilePositionTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("abc", 0, 1, 1)]
    [InlineData("abc", 2, 1, 3)]
    [InlineData("abc", 3, 1, 4)]
    [InlineData("abc\n", 3, 1, 4)]
    [InlineData("abc\n", 4, 2, 1)]
    [InlineData("a\nb\n\nc", 5, 4, 1)]
    public void Lines_and_columns_count_from_one(string text, int offset, int line, int column) =>
        AssertPosition(text, offset, line, column);

    [Theory]
    [InlineData("ab\r\ncd", 2, 1, 3)]
    [InlineData("ab\r\ncd", 3, 1, 4)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\r\ncd", 5, 2, 2)]
    [InlineData("\r\n\r\n", 2, 2, 1)]
    [InlineData("\r\n\r\n", 4, 3, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\r", 3, 2, 1)]
    [InlineData("a\r\rb", 3, 3, 1)]
    [InlineData("a\n\rb", 3, 3, 1)]
    [InlineData("a\r\n\rb\nc", 6, 4, 1)]
    public void A_line_ends_with_LF_or_CRLF_or_CR(string text, int offset, int line, int column) =>
        AssertPosition(text, offset, line, column);

    [Theory]
    [InlineData("a\u2028b", 2, 1, 3)]
    [InlineData("a\u0085b", 2, 1, 3)]
    [InlineData("a\fb", 2, 1, 3)]
    public void Nothing_else_ends_a_line(string text, int offset, int line, int column) =>
        AssertPosition(text, offset, line, column);

    [Theory]
    [InlineData("\tx", 1, 1, 2)]
    [InlineData("\t\tx", 2, 1, 3)]
    [InlineData("😀x", 2, 1, 2)]
    [InlineData("a😀😀x", 5, 1, 4)]
    [InlineData("e\u0301x", 2, 1, 3)]
    [InlineData("👩‍🔬x", 5, 1, 4)]
    [InlineData("名前x", 2, 1, 3)]
    [InlineData("\ud800x", 1, 1, 2)]
    [InlineData("\udc00\ud800x", 2, 1, 3)]
    public void A_tab_a_mark_and_a_surrogate_pair_each_count_as_one(string text, int offset, int line, int column) =>
        AssertPosition(text, offset, line, column);

    [Theory]
    [InlineData("ab", 3, 1, 3)]
    [InlineData("ab\n", 99, 2, 1)]
    [InlineData("ab", -1, 1, 1)]
    [InlineData("", int.MaxValue, 1, 1)]
    public void An_offset_outside_the_text_is_moved_to_its_nearest_end(string text, int offset, int line, int column) =>
        AssertPosition(text, offset, line, column);

    [Theory]
    [InlineData("ab\ncd\nef", 4, "cd")]
    [InlineData("ab\r\ncd\r\nef", 4, "cd")]
    [InlineData("ab\r\ncd\r\nef", 3, "ab")]
    [InlineData("ab\rcd\ref", 4, "cd")]
    [InlineData("ab\n", 2, "ab")]
    [InlineData("ab\n", 3, "")]
    [InlineData("ab", 99, "ab")]
    [InlineData("", 0, "")]
    public void The_line_of_an_offset_excludes_its_line_end(string text, int offset, string line)
    {
        var file = new SourceFile("x", text);
        Assert.Equal(line, file.Slice(file.GetLineSpan(offset)).ToString());
    }

    [Theory]
    [InlineData("ab\r\ncd", 1, 1, 5)]
    [InlineData("ab\rcd", 1, 0, 3)]
    [InlineData("ab\ncd", 0, 99, 5)]
    [InlineData("ab\ncd", 2, 0, 5)]
    [InlineData("😀b", 0, 2, 2)]
    public void A_line_and_column_of_a_parser_map_to_an_offset_inside_the_text(
        string text, int line, int column, int offset) =>
        Assert.Equal(offset, new SourceFile("x", text).GetOffset(line, column));

    [Theory]
    [InlineData(0, 2, "ab")]
    [InlineData(1, 99, "bc")]
    [InlineData(3, 1, "")]
    [InlineData(99, 1, "")]
    public void A_span_is_cut_off_at_the_end_of_the_text(int start, int length, string expected) =>
        Assert.Equal(expected, new SourceFile("x", "abc").Slice(new(start, length)).ToString());

    private static void AssertPosition(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceFile("x", text).GetPosition(offset));
}
