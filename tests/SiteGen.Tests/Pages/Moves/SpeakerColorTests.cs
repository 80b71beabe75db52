using SiteGen.Cards;
using SiteGen.Files;
using SiteGen.Pages.Moves;
using SiteGen.Tests.Markup;
using SkiaSharp;

namespace SiteGen.Tests.Pages.Moves;

/// <summary>The colors of people and organizations: who has one, and whether readers can tell them apart.</summary>
public class SpeakerColorTests
{
    /// <summary>The least contrast of a mark with its background (WCAG 2.2, criterion 1.4.11).</summary>
    private const double OfMarks = 3;

    /// <summary>
    /// The least distance of two colors in OKLab, in which black and white are 1 apart and shades of one color 0.02.
    /// </summary>
    private const double Apart = 0.09;

    /// <summary>
    /// What people see without one of the three kinds of cones, in linear RGB (Machado, Oliveira and Fernandes 2009,
    /// severity 1).
    /// </summary>
    private static readonly Dictionary<string, double[]> Eyes = new(StringComparer.Ordinal)
    {
        ["all cones"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] =
            [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] =
            [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] =
            [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Colors_differ_for_everybody(bool isDark)
    {
        var colors = Palette(isDark);
        foreach (var (eye, matrix) in Eyes)
        {
            for (var a = 0; a < colors.Length; a++)
            {
                for (var b = a + 1; b < colors.Length; b++)
                {
                    var distance = Distance(Lab(colors[a], matrix), Lab(colors[b], matrix));
                    Assert.True(distance > Apart, $"{a + 1} and {b + 1}, {eye}: {distance:0.000}");
                }
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Colors_stand_out_from_every_background(bool isDark)
    {
        var theme = ThemeColors.Of(BuiltInTheme.Read());
        foreach (var background in (string[])["paper", "surface"])
        {
            Assert.All(Palette(isDark), c =>
                Assert.InRange(Contrast.Between(c, theme.ToDraw(background, isDark)), OfMarks, 21));
        }
    }

    [Fact]
    public void Those_who_moved_come_first_then_the_lanes_of_the_timeline_and_the_silent_have_none()
    {
        using var site = Cast.Site(
            "",
            ("content/site.yaml", "title: T\nbase_url: https://example.org/\ntimeline: {lanes: [openai]}\n"),
            ("content/topics/openness.md",
                "---\ntitle: Openness\nstances:\n  - {id: open, label: Open}\n  - {id: closed, label: Closed}\n---\n"),
            ("content/quotes/a.md", Quote("sam-altman", "2020-01-01", "open")),
            ("content/quotes/b.md", Quote("sam-altman", "2021-01-01", "closed")),
            ("content/quotes/c.md", Quote("openai", "2021-01-01", "open")),
            ("content/people/silent.md", "---\nname: Silent\n---\n"),
            ("templates/person.html", "<p>{{ person.color ?? 'none' }}</p>"),
            ("templates/organization.html", "<p>{{ organization.color ?? 'none' }}</p>"));
        var pages = site.Publish();

        Assert.Contains("<p>1</p>", pages["people/sam-altman/index.html"], StringComparison.Ordinal);
        Assert.Contains("<p>2</p>", pages["organizations/openai/index.html"], StringComparison.Ordinal);
        Assert.Contains("<p>3</p>", pages["people/elon-musk/index.html"], StringComparison.Ordinal);
        Assert.Contains("<p>none</p>", pages["people/silent/index.html"], StringComparison.Ordinal);
    }

    private static string Quote(string speaker, string date, string stance) =>
        $"---\nspeaker: {speaker}\nsource: tweet\ndate: {date}\nstances: [{{topic: openness, stance: {stance}}}]\n---\n"
        + $"Words of {speaker} on {date}.\n";

    private static SKColor[] Palette(bool isDark)
    {
        var theme = ThemeColors.Of(BuiltInTheme.Read());
        return [.. Enumerable.Range(1, SpeakerColors.Count).Select(n => theme.ToDraw($"speaker-{n}", isDark))];
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    /// <summary>The color as an eye sees it, in OKLab.</summary>
    private static double[] Lab(SKColor color, double[] eye)
    {
        var rgb = Apply(eye, [Linear(color.Red), Linear(color.Green), Linear(color.Blue)]);
        var cones = Apply(
            [
                0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566,
                0.0883024619, 0.2817188376, 0.6299787005,
            ],
            [.. rgb.Select(c => Math.Clamp(c, 0, 1))]);
        return Apply(
            [
                0.2104542553, 0.7936177850, -0.0040720468, 1.9779984951, -2.4285922050, 0.4505937099,
                0.0259040371, 0.7827717662, -0.8086757660,
            ],
            [.. cones.Select(Math.Cbrt)]);
    }

    private static double[] Apply(double[] matrix, double[] v) =>
    [
        .. Enumerable.Range(0, 3).Select(i =>
            (matrix[3 * i] * v[0]) + (matrix[(3 * i) + 1] * v[1]) + (matrix[(3 * i) + 2] * v[2])),
    ];

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
