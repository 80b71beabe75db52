using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Tests.Diagnostics;

/// <summary>The wrong part of these texts is between « and ».</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("«ab» c", "ab c", "^^")]
    [InlineData("ab «c»", "ab c", "   ^")]
    [InlineData("ab«»c", "abc", "  ^")]
    [InlineData("ab«»", "ab", "  ^")]
    public void Carets_are_under_the_wrong_part(string marked, string code, string mark) =>
        AssertExcerpt(marked, code, mark);

    [Theory]
    [InlineData("\tab «c»", "\tab c", "\t   ^")]
    [InlineData("a\tb\t«c»", "a\tb\tc", " \t \t^")]
    public void A_tab_before_the_carets_is_copied(string marked, string code, string mark) =>
        AssertExcerpt(marked, code, mark);

    [Theory]
    [InlineData("名前: «値»", "名前: 値", "      ^^")]
    [InlineData("한글 «가나»", "한글 가나", "     ^^^^")]
    [InlineData("！«x»", "！x", "  ^")]
    [InlineData("😀 «x»", "😀 x", "   ^")]
    [InlineData("🚀 «x»", "🚀 x", "   ^")]
    [InlineData("🟢 «x»", "🟢 x", "   ^")]
    [InlineData("🫠 «x»", "🫠 x", "   ^")]
    [InlineData("✅ «x»", "✅ x", "   ^")]
    [InlineData("𠮷 «x»", "𠮷 x", "   ^")]
    [InlineData("𝒳 «x»", "𝒳 x", "  ^")]
    public void A_wide_character_takes_two_columns(string marked, string code, string mark) =>
        AssertExcerpt(marked, code, mark);

    [Theory]
    [InlineData("e\u0301te\u0301 «x»", "e\u0301te\u0301 x", "    ^")]
    [InlineData("«e\u0301t»", "e\u0301t", "^^")]
    [InlineData("a\u200Bb «x»", "a\u200Bb x", "   ^")]
    [InlineData("a«\u0301»", "a\u0301", " ^")]
    public void A_combining_mark_takes_no_column_but_has_a_caret_if_alone(string marked, string code, string mark) =>
        AssertExcerpt(marked, code, mark);

    [Theory]
    [InlineData("one\ntwo «three\nfour»\n", "two three", "    ^^^^^")]
    [InlineData("one\r\ntwo «three\r\nfour»\r\n", "two three", "    ^^^^^")]
    [InlineData("one\rtwo «three\rfour»", "two three", "    ^^^^^")]
    public void The_first_of_several_lines_is_shown(string marked, string code, string mark) =>
        AssertExcerpt(marked, code, mark, "   2 | ");

    [Fact]
    public void The_mark_is_indented_like_the_line_number()
    {
        var file = string.Concat(Enumerable.Repeat("line\n", 12_344)) + "the «end»";
        AssertExcerpt(file, "the end", "    ^^^", "12345 | ");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(200)]
    [InlineData(997)]
    public void A_long_line_is_cut_around_the_mistake(int before)
    {
        var (code, mark) = Excerpt(new string('x', before) + "«bad»" + new string('y', 997 - before));
        Assert.InRange(code.Length, 100, 170);
        Assert.Equal("bad", code.Substring(mark.IndexOf('^'), 3));
        Assert.Equal("^^^", mark.TrimStart());
        Assert.Equal(before > 40, code.StartsWith('…'));
        Assert.Equal(before < 900, code.EndsWith('…'));
    }

    [Fact]
    public void A_mistake_longer_than_the_excerpt_is_marked_to_the_end_of_the_excerpt()
    {
        var (code, mark) = Excerpt("a «" + new string('x', 5000) + "»");
        Assert.StartsWith("a xxx", code, StringComparison.Ordinal);
        Assert.EndsWith("x…", code, StringComparison.Ordinal);
        Assert.Equal(code.TrimEnd('…').Length, mark.Length);
        Assert.InRange(code.Length, 100, 400);
    }

    [Theory]
    [InlineData("", "a", 120)]
    [InlineData("", "", 120)]
    [InlineData("a", "", 120)]
    [InlineData("a", "aa", 20)]
    public void A_long_line_is_not_cut_inside_a_character(string start, string middle, int before)
    {
        var line = start + string.Concat(Enumerable.Repeat("😀", before)) + middle + "«bad»"
            + string.Concat(Enumerable.Repeat("😀", 120));
        var (code, _) = Excerpt(line);
        Assert.Equal(code, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(code)));
    }

    [Fact]
    public void A_file_without_text_has_no_excerpt()
    {
        var diagnostic = new Diagnostic(
            Rules.SettingsMissing, SourceFile.Missing("content/site.yaml"), default, "message", "help");
        Assert.Null(DiagnosticFormatter.Excerpt(diagnostic));
    }

    private static void AssertExcerpt(string marked, string code, string mark, string gutter = "   1 | ")
    {
        var diagnostic = Of(marked);
        var excerpt = DiagnosticFormatter.Excerpt(diagnostic);
        Assert.Equal((gutter, code, new string(' ', gutter.Length - 2) + "| ", mark), excerpt);
    }

    private static (string Code, string Mark) Excerpt(string marked)
    {
        var excerpt = DiagnosticFormatter.Excerpt(Of(marked));
        Assert.NotNull(excerpt);
        return (excerpt.Value.Code, excerpt.Value.Mark);
    }

    private static Diagnostic Of(string marked)
    {
        var start = marked.IndexOf('«');
        var end = marked.IndexOf('»') - 1;
        var file = new SourceFile("content/x.md", marked.Remove(end + 1, 1).Remove(start, 1));
        return new(Rules.KeyUnknown, file, SourceSpan.FromBounds(start, end), "message");
    }
}
