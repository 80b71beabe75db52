using System.Text;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class SourceFileDecodingTests
{
    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        var file = SourceFile.Decode("x", [0xEF, 0xBB, 0xBF, (byte)'a'], out var invalidAt);
        Assert.Equal("a", file.Text);
        Assert.Equal(-1, invalidAt);
        Assert.Equal(new LinePosition(1, 1), file.GetPosition(0));
    }

    [Fact]
    public void Only_the_first_byte_order_mark_is_removed()
    {
        var file = SourceFile.Decode("x", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF], out var invalidAt);
        Assert.Equal("\uFEFF", file.Text);
        Assert.Equal(-1, invalidAt);
    }

    [Fact]
    public void Line_ends_are_kept_as_they_are() =>
        Assert.Equal("a\r\nb\rc\n", SourceFile.Decode("x", "a\r\nb\rc\n"u8, out _).Text);

    [Theory]
    [InlineData("", "FF", 0)]
    [InlineData("ab", "E9", 2)]
    [InlineData("é😀", "80", 3)]
    [InlineData("\uFEFFab", "C3", 2)]
    [InlineData("ab", "E2 82", 2)]
    [InlineData("ab", "ED A0 80", 2)]
    [InlineData("ab", "C0 AF", 2)]
    [InlineData("ab", "F5 80 80 80", 2)]
    public void Invalid_UTF8_is_found_at_its_offset_in_the_text(string before, string bytes, int expected)
    {
        var invalid = bytes.Split(' ').Select(b => Convert.ToByte(b, 16));
        byte[] content = [.. Encoding.UTF8.GetBytes(before), .. invalid, (byte)'z'];
        var file = SourceFile.Decode("x", content, out var invalidAt);
        Assert.Equal(expected, invalidAt);
        Assert.Equal('\uFFFD', file.Text[invalidAt]);
        Assert.EndsWith("z", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_cut_off_by_the_end_of_the_file_is_invalid()
    {
        SourceFile.Decode("x", [(byte)'a', 0xF0, 0x9F, 0x98], out var invalidAt);
        Assert.Equal(1, invalidAt);
    }

    [Fact]
    public void A_replacement_character_in_the_file_is_valid()
    {
        SourceFile.Decode("x", "a\uFFFDb"u8, out var invalidAt);
        Assert.Equal(-1, invalidAt);
    }
}
