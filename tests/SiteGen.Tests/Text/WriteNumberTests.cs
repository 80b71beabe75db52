using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

/// <summary>Numbers in pages are written as the runtime formats them, including those with a faster path.</summary>
public sealed class WriteNumberTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(-0.5)]
    [InlineData(12.0)]
    [InlineData(135.2)]
    [InlineData(-3.75)]
    [InlineData(0.1 + 0.2)]
    [InlineData(0.05)]
    [InlineData(214748364.7)]
    [InlineData(214748364.8)]
    [InlineData(-214748364.8)]
    [InlineData(1e15)]
    [InlineData(1e22)]
    [InlineData(1e-7)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.MinValue)]
    public void A_number_is_written_as_the_runtime_formats_it(double number) =>
        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Written(number));

    [Fact]
    public void Negative_zero_is_written_as_the_runtime_formats_it() => Assert.Equal("-0", Written(-0.0));

    [Fact]
    public void Coordinates_of_drawings_are_written_as_the_runtime_formats_them()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var length = Math.Round((random.NextDouble() - 0.1) * 2000, 1);
            var other = Math.Round(random.NextDouble() * 100, i % 4);
            foreach (var number in (double[])[length, length + other, length - other, length / 3])
            {
                Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Written(number));
            }
        }
    }

    private static string Written(double number)
    {
        using var builder = new Utf8Builder();
        builder.WriteNumber(number);
        return Encoding.UTF8.GetString(builder.WrittenSpan);
    }
}
