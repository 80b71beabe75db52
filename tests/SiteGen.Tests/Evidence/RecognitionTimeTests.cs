using System.Diagnostics;
using SiteGen.Evidence;

namespace SiteGen.Tests.Evidence;

/// <summary>Texts of any size and form are read in a time that grows with their length.</summary>
public class RecognitionTimeTests
{
    private const int Size = 1_000_000;

    public static TheoryData<string> Units =>
    [
        "[", "]", "[](/", "[](/ \"", "*a", "*a *", "_1_ ", "*1 1* ", "(1:02", "[1:02:03] ", "\n", "\n ", "\f", "\n\f",
        "1\n\f",
        "Head 1\n\n\f",
        "A: ", "\nA: b", "\nQ. b\nA. c", ">", "> \n", "&", "&amp;", "&#", "\n1 a", "1 ", "<", "<v a>", "{\\", "word1 ",
        "²",
        "[3]", "a[3]",
        "\n\n1\n00:00:01,000 --> 00:00:02,000\na b\n", "\n\n00:01.000 --> 00:02.000\na\n",
        "0:00\n", "\n0:01 a", "\\", " ", "a",
    ];

    [Theory]
    [MemberData(nameof(Units))]
    public void Repeated_marks_do_not_hang(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Size / unit.Length));
        var watch = Stopwatch.StartNew();
        TextRecognition.OfPlainText(text, SourceNature.Recording);
        TextRecognition.OfCaptions(text);
        _ = new ArchivedText("x", new TextDraft(text), text).PositionAt(Size / 2);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(90), $"{watch.Elapsed}");
    }
}
