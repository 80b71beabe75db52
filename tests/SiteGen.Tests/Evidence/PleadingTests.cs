namespace SiteGen.Tests.Evidence;

/// <summary>A transcript of a court, as pdftotext writes it: with line numbers, heads and labels.</summary>
public class PleadingTests
{
    private const string Deposition = """
        Case 4:24-cv-04722-YGR   Document 121   Filed 02/07/25   Page 1 of 3
                             DEPOSITION OF ANN LEE - VOLUME I

         1                          OAKLAND, CALIFORNIA
         2   FRIDAY, FEBRUARY 7, 2025; 9:05 A.M.
         3
         4              Q.   When the company was founded in 2015, what
         5   did the founders say about the technology that they
         6   would make?
         7              A.   They said that it would be freely and
         8   openly shared with the world, and that
         9   12 people would decide together.
        10              MR. SMITH:   Objection; calls for speculation.
        11              Q.   You can answer.
        12              A.   I was there. I remember it

                                                                                   1

        """ + "\f" + """
        Case 4:24-cv-04722-YGR   Document 121   Filed 02/07/25   Page 2 of 3
                             DEPOSITION OF ANN LEE - VOLUME I

         1   very well, because I wrote it down in
         2   2016 and read it again last
         3   year.
         4              MR. SMITH:   Move to strike
         5              MR. SMITH:   the whole answer as
         6   nonresponsive.
         7              Q.   And then?
         8              A.   Then nothing happened for a long time, and
         9   everybody forgot about it.

                                                                                   2

        """ + "\f" + """
        Case 4:24-cv-04722-YGR   Document 121   Filed 02/07/25   Page 3 of 3
                             DEPOSITION OF ANN LEE - VOLUME I

         1              Q.   Thank you.

                                                                                   3

        """;

    [Theory]
    [InlineData("They said that it would be freely and openly shared with the world, and that 12 people would decide",
        "page 1", "2 line numbers")]
    [InlineData("I remember it very well, because I wrote it down in 2016 and read it again last year.",
        "page 1", "a page break, 3 line numbers, 2 running heads, a page number")]
    [InlineData("Move to strike the whole answer as nonresponsive.", "page 2", "a speaker label, 2 line numbers")]
    [InlineData("everybody forgot about it.", "page 2", "")]
    public void A_deposition_is_read(string words, string where, string leftOut)
    {
        var found = Archived.Find("txt", Deposition, words, "court-filing").Split(" | ");
        Assert.Equal("exact", found[0]);
        Assert.StartsWith(where, found[2], StringComparison.Ordinal);
        Assert.Equal(leftOut, found[3]);
        Assert.Equal(found, Archived.Find("txt", Deposition.Replace("\n", "\r\n"), words, "court-filing")
            .Replace("\r", "", StringComparison.Ordinal).Split(" | "));
    }

    [Fact]
    public void Words_of_two_speakers_are_no_sentence() => Assert.NotEqual(
        "exact", Archived.Finding("txt", Deposition, "You can answer. I was there.", "court-filing").Level.ToString());
}
