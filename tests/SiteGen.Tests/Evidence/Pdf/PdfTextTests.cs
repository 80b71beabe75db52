using SiteGen.Evidence;
using SiteGen.Evidence.Pdf;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Evidence.Pdf;

/// <summary>The text of a PDF as it is read, and nothing that readers do not see.</summary>
public class PdfTextTests
{
    private static readonly string[] Left =
    [
        "The first column of a page be-", "gins here and goes on for some", "lines so that it is a column of",
        "text, not a table of numbers. It", "then has another sentence, and", "one more, before it ends with",
        "this last line of it.",
    ];

    private static readonly string[] Right =
    [
        "The second column is beside it,", "and it has the same number of", "lines as the first one, which",
        "ends before this one begins. It",
        "too has another sentence, and", "one more, before it ends with", "this very last line.",
    ];

    [Fact]
    public void Forms_that_draw_each_other_without_end_are_given_up()
    {
        Assert.SkipUnless(LongRun.IsOn, "The library cannot be stopped, and would slow the tests after this one.");
        const int Levels = 12;
        string Form(int level) => level == Levels ? "q Q" : string.Concat(Enumerable.Repeat("/X Do ", 10));
        var file = new PdfFile
        {
            Resources = "/XObject << /X 10 0 R >>",
            Objects =
            [
                .. Enumerable.Range(0, Levels + 1).Select(level =>
                    "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                    + $"/Resources << /XObject << /X {11 + level} 0 R >> >> "
                    + $"/Length {Form(level).Length} >>\nstream\n{Form(level)}\nendstream"),
            ],
        };

        var content = PdfText.Extract(file.Page("/X Do").ToArray(), TimeSpan.FromSeconds(1));
        Assert.Equal("reading the PDF takes more than 1 seconds", content.Problem);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other_even_if_they_are_drawn_row_by_row()
    {
        string[] rows = [.. Left.Select((l, i) => Line(l, 60, i)).Zip(Right.Select((l, i) => Line(l, 330, i)), (a,
            b) => a + "\n" + b)];
        string[] columns = [.. Left.Select((l, i) => Line(l, 60, i)), .. Right.Select((l, i) => Line(l, 330, i))];
        var expected = string.Join('\n', Left) + "\n" + string.Join('\n', Right);
        Assert.Equal(expected, TextOf(columns));
        Assert.Equal(expected, TextOf(rows));

        static string Line(string text, double x, int i) => PdfFile.Draw(text, x, 700 - (14 * i));
    }

    [Fact]
    public void A_heading_across_the_columns_is_read_before_what_is_below_it()
    {
        var heading = PdfFile.Draw("A heading that is as wide as both of the columns below it are", 60, 720, 14);
        string[] rows = [heading, .. Left.SelectMany((l, i) => (string[])
            [PdfFile.Draw(l, 60, 690 - (14 * i)), PdfFile.Draw(Right[i], 330, 690 - (14 * i))])];
        Assert.StartsWith("A heading that is as wide", TextOf(rows), StringComparison.Ordinal);
        Assert.EndsWith(
            string.Join('\n', Left) + "\n" + string.Join('\n', Right), TextOf(rows), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cells_of_a_table_are_read_row_by_row()
    {
        string[] table = [.. Enumerable.Range(0, 8).SelectMany(i => (string[])
            [PdfFile.Draw($"Year {2000 + i}", 60, 700 - (14 * i)), PdfFile.Draw($"{i}00 ships", 200, 700 - (14 * i))])];
        Assert.StartsWith("Year 2000 000 ships\nYear 2001 100 ships\n", TextOf(table), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_drawn_letter_by_letter_and_without_spaces_are_words()
    {
        var kerned = "BT /F 10 Tf 1 0 0 1 60 700 Tm [(Op) 20 (enness) -600 (is) -600 (a) -600 (pro) -15 (mise)] TJ ET";
        Assert.Equal("Openness is a promise", TextOf(kerned));
        Assert.Equal(
            "Openness",
            TextOf([.. "Openness".Select((c, i) => PdfFile.Draw($"{c}", 60 + (6 * i), 700))]));
    }

    [Fact]
    public void A_space_that_takes_no_room_is_a_soft_hyphen() =>
        Assert.Equal(
            "inter-\nnational ships",
            TextOf(
                "BT /F 10 Tf 1 0 0 1 60 700 Tm [(inter ) 600 (-)] TJ ET",
                "BT /F 10 Tf 1 0 0 1 60 686 Tm [(na ) 600 (tional ships)] TJ ET"));

    [Theory]
    [InlineData("10", "3", "10\u00B3 cells")]
    [InlineData("5 m", "2", "5 m\u00B2 cells")]
    [InlineData("2", "10", "2\u00B9\u2070 cells")]
    public void Exponents_stay_what_they_are(string before, string raised, string text) =>
        Assert.Equal(text, TextOf(
            PdfFile.Draw(before, 60, 700), PdfFile.Draw(raised, 60 + (6 * before.Length), 704, 6),
            PdfFile.Draw("cells", 60 + (6 * before.Length) + (3.6 * raised.Length) + 6, 700)));

    [Theory]
    [InlineData("a promise", "12")]
    [InlineData("a promise.", "3")]
    [InlineData("a promise,\u0094", "1,2")]
    [InlineData("a promise", "*")]
    public void Footnote_marks_are_no_words(string before, string raised)
    {
        var content = Extract(
            PdfFile.Draw(before, 60, 700), PdfFile.Draw(raised, 60 + (6 * before.Length), 704, 6),
            PdfFile.Draw("to everyone", 60 + (6 * before.Length) + (3.6 * raised.Length) + 6, 700));
        Assert.Equal(before.Replace('\u0094', '\u201D') + " to everyone", content.Text);
        Assert.Equal(
            Enumerable.Repeat(before.Length, raised.Length),
            content.Marks.Where(m => m.Kind == MarkKind.FootnoteMark).Select(m => m.Offset));
    }

    [Fact]
    public void The_numbers_of_lines_of_a_pleading_are_no_words()
    {
        string[] numbers = [.. Enumerable.Range(1, 20).Select(i => PdfFile.Draw($"{i}", 40, 700 - (20 * i)))];
        string[] lines = [.. Enumerable.Range(1, 20).Select(i => PdfFile.Draw($"line {(char)('a' + i)} of the filing",
            80, 700 - (20 * i)))];
        Assert.DoesNotMatch("[0-9]", TextOf([.. numbers, .. lines]));
        Assert.DoesNotMatch("[0-9]", TextOf([.. numbers.Zip(lines, (a, b) => a + "\n" + b)]));
    }

    [Fact]
    public void A_list_of_numbers_that_do_not_count_lines_stays()
    {
        string[] lines = [.. Enumerable.Range(1, 8).SelectMany(i => (string[])
            [PdfFile.Draw($"{i * i}", 40, 700 - (20 * i)), PdfFile.Draw("is a square", 80, 700 - (20 * i))])];
        Assert.Contains("36 is a square", TextOf(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outside the page", "BT /F 10 Tf 1 0 0 1 -500 700 Tm (never said) Tj ET")]
    [InlineData("above the page", "BT /F 10 Tf 1 0 0 1 60 900 Tm (never said) Tj ET")]
    [InlineData("invisible", "BT 3 Tr /F 10 Tf 1 0 0 1 60 600 Tm (never said) Tj ET")]
    [InlineData("sideways in the margin", "BT /F 10 Tf 0 1 -1 0 20 100 Tm (never said) Tj ET")]
    [InlineData("too small to see", "BT /F 0.2 Tf 1 0 0 1 60 600 Tm (never said) Tj ET")]
    public void Words_that_nobody_sees_prove_nothing(string how, string drawn)
    {
        Assert.NotEmpty(how);
        Assert.Equal("Words that are seen.", TextOf(PdfFile.Draw("Words that are seen.", 60, 700), drawn));
    }

    [Fact]
    public void The_recognized_text_of_a_scan_is_read_although_it_is_invisible()
    {
        var file = new PdfFile
        {
            Resources = "/XObject << /I 10 0 R >>",
            Objects =
            [
                "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
                    + "/Length 1 >>\nstream\nx\nendstream",
            ],
        }.Page("q 600 0 0 800 0 0 cm /I Do Q", "BT 3 Tr /F 10 Tf 1 0 0 1 60 700 Tm (recognized words) Tj ET");
        Assert.Equal("recognized words", PdfText.Extract(file.ToArray()).Text);
    }

    [Theory]
    [InlineData("0 1 -1 0 200 100", "0 1 -1 0 214 100")]
    [InlineData("0 -1 1 0 214 500", "0 -1 1 0 200 500")]
    [InlineData("-1 0 0 -1 500 200", "-1 0 0 -1 500 214")]
    public void A_page_that_is_turned_as_a_whole_is_read(string first, string second) =>
        Assert.Equal(
            "A wide table on its side\nand a second line",
            TextOf(
                $"BT /F 10 Tf {first} Tm (A wide table on its side) Tj ET",
                $"BT /F 10 Tf {second} Tm (and a second line) Tj ET",
                PdfFile.Draw("a stamp", 20, 20)));

    [Fact]
    public void Feet_that_are_drawn_first_are_read_last()
    {
        var text = TextOf(
            [PdfFile.Draw("12", 300, 30), .. Enumerable.Range(0, 9).Select(i => PdfFile.Draw("some line of text", 60,
                700 - (14 * i)))]);
        Assert.EndsWith("text\n\n12", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_are_apart()
    {
        Assert.Equal(
            "One line\nand another.\n\nA paragraph\nof two lines.",
            TextOf(
                PdfFile.Draw("One line", 60, 700), PdfFile.Draw("and another.", 60, 686),
                PdfFile.Draw("A paragraph", 60, 658), PdfFile.Draw("of two lines.", 60, 644)));
    }

    [Fact]
    public void Pages_have_the_numbers_that_the_document_names()
    {
        var file = new PdfFile
        {
            Catalog = "/PageLabels << /Nums [0 << /S /r >> 3 << /S /D >> 5 << /S /D /P (A-) /St 7 >> 6 << >> 7 << /S "
                + "/A >>] >>",
        };
        for (var i = 0; i < 8; i++)
        {
            file.Page(PdfFile.Draw("Words.", 60, 700));
        }

        var content = PdfText.Extract(file.ToArray());
        Assert.Equal(
            ["i", "ii", "iii", "1", "2", "A-7", null, "A"],
            content.Marks.Where(m => m.Kind == MarkKind.PageLabel).Select(m => m.Label));
        Assert.Equal(8, content.PageCount);
    }

    [Fact]
    public void Pages_without_text_are_named() =>
        Assert.Equal(
            [1, 3],
            PdfText.Extract(new PdfFile().Page("").Page(PdfFile.Draw("Words.", 60, 700)).Page("0 0 9 9 re f").ToArray())
                .EmptyPages);

    [Fact]
    public void Any_damage_is_a_problem_with_a_way_out_and_no_exception()
    {
        var file = PdfFile.OfLines(["Words of one page."], ["Words of another page."]);
        var random = new Random(19);
        for (var i = 0; i < 300; i++)
        {
            var damaged = file[..];
            for (var n = random.Next(1, 20); n > 0; n--)
            {
                damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);
            }

            var content = PdfText.Extract(i % 3 == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
            Assert.Equal(content.Problem is null, content.Help is null);
            Assert.True(content.Problem is not null || content.PageCount > 0);
        }
    }

    private static string TextOf(params string[] operators) => Extract(operators).Text;

    private static PdfContent Extract(params string[] operators)
    {
        var content = PdfText.Extract(new PdfFile().Page(operators).ToArray());
        Assert.Null(content.Problem);
        return content;
    }
}
