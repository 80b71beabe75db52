using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Dates;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Dates;

/// <summary>Wherever dates are explained, all forms are.</summary>
public sealed class DateFormsTests
{
    public static TheoryData<string> Examples => [.. DateForms.All.Select(f => f.Example)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_form_is_a_date(string example)
    {
        Assert.Equal(example, EdtfText.Accepted(example).ToString());
        Assert.Matches(new Regex(EdtfPattern.Whole), example);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_form_is_documented_with_the_mistake(string example) => Assert.Contains(
        $"`{example}`",
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics.md"))
            .Split("### SG0301")[1].Split("```")[0],
        StringComparison.Ordinal);

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

    [Fact]
    public void A_new_file_of_each_kind_explains_them_once() => Assert.All(EntityKindNames.All, kind =>
    {
        var text = StarterFile.Create(kind, "A title", new(2026, 3, 9))!.Text;
        Assert.All(DateForms.All, form => Assert.Single(
            Regex.Matches(text, $@"(?<=\s){Regex.Escape($"{form.Example} {form.Form}")}(?=[,.])")));
        Assert.All(text.Split('\n').Take(5), line => Assert.InRange(line.Length, 0, 120));
    });
}
