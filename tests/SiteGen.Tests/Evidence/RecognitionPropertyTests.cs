using System.Text;
using SiteGen.Evidence;

namespace SiteGen.Tests.Evidence;

/// <summary>Properties of all texts: no word is taken away, and every character has its place.</summary>
public class RecognitionPropertyTests
{
    private const int Cases = 6000;

    private static readonly string[] Words =
    [
        .. ("the of and to in is it that open closed model source we they will not never no yes I A Q a civil mix "
            + "2016 1866 12 3 10:30 9:05 3rd m² GPT4 H100 area51 covid19 AT&T R&D x^2 5*3 a_b --- – … “free” AI, "
            + "science. Note: Warning: e.g. (see [sic] [the company] O'Neil "
            + "'tis * # < & 开源 Über naïve C:\\x $5 100% 1.5 v2.12")
            .Split(' '),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_word_of_random_prose_is_taken_away(bool isRecording)
    {
        var random = new Random(isRecording ? 1 : 2);
        for (var i = 0; i < Cases; i++)
        {
            var text = Prose(random);
            var draft = TextRecognition.OfPlainText(
                text, isRecording ? SourceNature.Recording : SourceNature.Document);
            Assert.True(draft.Text == text, $"{text}\n---\n{draft.Text}");
        }
    }

    [Fact]
    public void Every_character_has_its_place_in_the_file()
    {
        var random = new Random(3);
        for (var i = 0; i < Cases; i++)
        {
            var text = Marked(random);
            AssertPlaces(text, TextRecognition.OfPlainText(text, SourceNature.Recording));
            AssertPlaces(text, TextRecognition.OfCaptions(text));
        }
    }

    [Fact]
    public void Words_between_marks_stay()
    {
        var random = new Random(4);
        for (var i = 0; i < Cases; i++)
        {
            // The words beside a picture's address are not shown, and there are none before the first caption.
            // Nor is a line that all pages have.
            var text = Marked(random).Replace("![", "[", StringComparison.Ordinal)
                .Replace("\f", "", StringComparison.Ordinal);
            text = Captions.Are(text) ? "word\nword " + text : text;
            var draft = TextRecognition.OfPlainText(text, SourceNature.Recording);
            Assert.True(Count(text) == Count(draft.Text), $"{text}\n---\n{draft.Text}");
        }
    }

    private static int Count(string text) => text.Split("word").Length - 1;

    /// <summary>Characters of the text are those of the file at their places, in order.</summary>
    private static void AssertPlaces(string file, TextDraft draft)
    {
        var last = 0;
        for (var i = 0; i < draft.Text.Length; i++)
        {
            var (start, end) = (draft.Offsets.StartOf(i), draft.Offsets.EndOf(i));
            var isItself = start >= last && end > start && end <= file.Length
                && (end - start > 1 || file[start] == draft.Text[i] || draft.Text[i] is ' ' or '\n' or ':');
            if (!isItself)
            {
                Assert.Fail($"'{draft.Text[i]}' is at {start}-{end} of\n{file}");
            }

            last = start;
        }

        var mark = 0;
        Assert.All(draft.Marks, m =>
        {
            Assert.InRange(m.Offset, mark, draft.Text.Length);
            mark = m.Offset;
        });
    }

    /// <summary>Lines of some fifty characters, in paragraphs and on pages.</summary>
    private static string Prose(Random random)
    {
        var text = new StringBuilder();
        var (column, words) = (0, 0);
        for (var count = random.Next(20, 200); count > 0; count--)
        {
            var word = Words[random.Next(Words.Length)];
            text.Append(word);
            (column, words) = (column + word.Length + 1, words + 1);
            var isEnd = words > 12 && random.Next(12) == 0;
            var isLineEnd = column > 44;
            text.Append(isEnd ? ".\n\n" : isLineEnd ? random.Next(6) == 0 ? "\n\f" : "\n" : " ");
            (column, words) = (isEnd || isLineEnd ? 0 : column, isEnd ? 0 : words);
        }

        return text.ToString();
    }

    /// <summary>Words with every kind of mark between them, also broken ones.</summary>
    private static string Marked(Random random)
    {
        string[] marks =
        [
            "[00:12]", "(00:12:13)", "[1:02 - 1:05]", "\n00:00:12 ", "\n0:12\n", "\nANN: ", "\nMR. BEE: ", "\nQ. ",
            "\nA. ",
            "\n1 ", "\n2 ", "\n3 ", "\n> ", "\n>> ", "**", "*", "_", "[", "](https://x.org/a)", "![", "\n# ", "\\*",
            "&amp;",
            "&#8217;", "[3]", "¹", "1", "2", "3", "\n\f", "\n\n12\n\f", "\n\n\fHead 3\n\n", "😀", "\r\n", "\n\n", " ",
            " ",
            "<v Ann>",
            "\n1\n00:00:01,000 --> 00:00:02,000\n", "\n\n00:01.000 --> 00:02.000\n", "<c>", "</c>",
            "<00:00:01.000>", "{\\an8}",
        ];
        var text = new StringBuilder(random.Next(4) == 0 ? "WEBVTT\n\n00:01.000 --> 00:02.000\n" : "");
        for (var count = random.Next(1, 60); count > 0; count--)
        {
            text.Append("word").Append(marks[random.Next(marks.Length)]).Append(random.Next(3) == 0 ? " " : "");
        }

        return text.ToString();
    }
}
