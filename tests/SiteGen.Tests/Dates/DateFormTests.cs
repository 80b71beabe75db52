using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

/// <summary>The forms of dates that the guide and new files show.</summary>
public sealed class DateFormTests
{
    public static TheoryData<string> Examples() => [.. DateForms.All.Select(f => f.Example)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_is_a_date_as_it_is_written(string example) =>
        Assert.Equal(example, EdtfText.Accepted(example).ToString());

    [Fact]
    public void Every_precision_qualifier_and_open_end_has_a_form()
    {
        var dates = DateForms.All.Select(f => EdtfText.Accepted(f.Example)).ToArray();

        Assert.All(
            Enum.GetValues<DatePrecision>(),
            p => Assert.Contains(dates, d => !d.IsInterval && d.Precision == p));
        Assert.All(Enum.GetValues<DateQualifier>(), q => Assert.Contains(dates, d => d.Start?.Qualifier == q));
        Assert.Contains(dates, d => d.IsInterval && d.Start is not null && d.End is not null);
        Assert.Contains(dates, d => d.Start is null);
        Assert.Contains(dates, d => d.End is null);
        Assert.Equal(dates.Length, DateForms.All.Select(f => f.Form).Distinct().Count());
    }
}
