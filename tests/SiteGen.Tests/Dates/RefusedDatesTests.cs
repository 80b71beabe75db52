using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

/// <summary>Messages, positions and suggestions for texts that are not dates; « and » mark the wrong part.</summary>
public sealed class RefusedDatesTests
{
    private const string Forms = "a date is written '2018', '2018-02' or '2018-02-20'";
    private const string Order = "a date is written year-month-day, as in '2018-02-20'";
    private const string Separator = "the ends of an interval are separated by '/'";
    private const string FourDigits = "a year has four digits";
    private const string MonthNumber = "a month is written as a number";
    private const string QualifierLast = "a qualifier goes at the end of the date";
    private const string OneQualifier = "a date has at most one qualifier; '%' means both '?' and '~'";
    private const string Approximate = "an approximate date ends with '~'";
    private const string OpenEnd = "an open end of an interval is written '..'";
    private const string Decade = "a decade is written '186X', and a century '18XX'";
    private const string SeasonName = "a season is a number: 21 is spring, 22 summer, 23 autumn, 24 winter";
    private const string Era = "a year is written with four digits and without its era";
    private const string Unknown =
        "only the last parts can be unknown: '199X', '18XX', '2018-XX', '2018-02-XX' or '2018-XX-XX'";
    private const string Choice = "a choice is written '[1927,1929]'";
    private const string Seasons = "the seasons are 21 (spring) to 24 (winter)";
    private const string BeforeChrist =
        "a year BC is one less, with a minus sign: 44 BC is '-0043', and 1 BC is '0000'";
    private const string LongYear = "a year of more than four digits is written with 'Y', and has five or six";
    private const string Blank = "there is white space at the end that is unknown";
    private const string OneDate = "an interval needs at least one date";
    private const string TimeOfDay = "a time of day is not supported";
    private const string Hyphens = "year, month and day are separated by hyphens";

    [Theory]
    [InlineData("2018-«13»", "there is no month 13")]
    [InlineData("2018-«00»", "there is no month 00")]
    [InlineData("2018-«20»", "there is no month 20")]
    [InlineData("2018-«42»", "there is no month 42")]
    [InlineData("2018-«99»~", "there is no month 99")]
    [InlineData("2018-«21»-05", "there is no month 21")]
    [InlineData("2018-«13»-XX", "there is no month 13")]
    [InlineData("2018-02-«00»", "there is no day 00")]
    [InlineData("2018-01-«32»", "January 2018 has 31 days")]
    [InlineData("2018-04-«31»", "April 2018 has 30 days")]
    [InlineData("2018-12-«99»", "December 2018 has 31 days")]
    [InlineData("2023-02-«30»", "February 2023 has 28 days")]
    [InlineData("2023-02-«29»?", "February 2023 has 28 days")]
    [InlineData("2024-02-«30»", "February 2024 has 29 days")]
    [InlineData("1900-02-«29»", "February 1900 has 28 days")]
    [InlineData("2000-02-«30»", "February 2000 has 29 days")]
    [InlineData("0000-02-«30»", "February 0000 has 29 days")]
    [InlineData("0100-02-«29»", "February 0100 has 28 days")]
    [InlineData(" 2023-02-«30» ", "February 2023 has 28 days")]
    [InlineData("2023-02-«30»/..", "February 2023 has 28 days")]
    [InlineData("../2023-02-«30»", "February 2023 has 28 days")]
    [InlineData("2023-01/2023-02-«30»~", "February 2023 has 28 days")]
    [InlineData("2023-«13»/2023-02-30", "there is no month 13")]
    public void A_month_or_day_that_does_not_exist(string marked, string message) =>
        AssertRefused(marked, DateErrorKind.Impossible, message, suggestion: null);

    [Theory]
    [InlineData("2019/«2018»", "the end 2018 is before the start 2019", "2018/2019")]
    [InlineData("2018-05/«2018-04»", "the end 2018-04 is before the start 2018-05", "2018-04/2018-05")]
    [InlineData("2018-05-02/«2018-04»", "the end 2018-04 is before the start 2018-05-02", "2018-04/2018-05-02")]
    [InlineData("2018-05/«2018-04-30»", "the end 2018-04-30 is before the start 2018-05", "2018-04-30/2018-05")]
    [InlineData("2018-05-01/«2018-04»", "the end 2018-04 is before the start 2018-05-01", "2018-04/2018-05-01")]
    [InlineData("2018/«2017-12-31»", "the end 2017-12-31 is before the start 2018", "2017-12-31/2018")]
    [InlineData("2019~/«2018?»", "the end 2018? is before the start 2019~", "2018?/2019~")]
    public void An_interval_that_ends_before_it_starts(string marked, string message, string suggestion) =>
        AssertRefused(marked, DateErrorKind.Reversed, message, suggestion);

    [Theory]
    [InlineData("", "the date is empty", null)]
    [InlineData("« »", "the date is empty", null)]
    [InlineData("« \t\n»", "the date is empty", null)]
    [InlineData("«\u200B»", "the date is empty", null)]
    [InlineData("« »2018", "there is white space before the date", "2018")]
    [InlineData("«\t »2018-02 ", "there is white space before the date", "2018-02")]
    [InlineData("2018-02-20?« »", "there is white space after the date", "2018-02-20?")]
    [InlineData("2018«\n»", "there is white space after the date", "2018")]
    [InlineData("2018«\u00A0»", "there is white space after the date", "2018")]
    [InlineData("«\uFEFF»2018", "there is an invisible character before the date", "2018")]
    [InlineData("2018«\u200B»", "there is an invisible character after the date", "2018")]
    [InlineData("2018« »/ 2019", "there is white space after the date", "2018/2019")]
    [InlineData("2018/« »2019", "there is white space before the date", "2018/2019")]
    [InlineData("2018/..« »", "there is white space after the date", "2018/..")]
    [InlineData("« »../2018", "there is white space before the date", "../2018")]
    [InlineData("«2018\u200B-02»", Order, "2018-02")]
    [InlineData("«2018 02 20»", Order, "2018-02-20")]
    [InlineData("«2018- 02»", Order, "2018-02")]
    public void White_space(string marked, string message, string? suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, message, suggestion);

    [Theory]
    [InlineData("2018/« »", Blank, "2018/")]
    [InlineData("« »/2018", Blank, "/2018")]
    [InlineData("«../..»", OneDate, null)]
    [InlineData("«/..»", OneDate, null)]
    [InlineData("«../»", OneDate, null)]
    [InlineData("«/»", OneDate, null)]
    [InlineData("«.. / ..»", OneDate, null)]
    [InlineData("«..»", OneDate, null)]
    [InlineData(" «..» ", OneDate, null)]
    [InlineData("2018/«..»?", Forms, null)]
    [InlineData("«~»../2018", QualifierLast, null)]
    [InlineData("2018/2019«/2020»", "an interval has one '/'", null)]
    [InlineData("2018/«/2019»", "an interval has one '/'", null)]
    [InlineData("../2018«/..»", "an interval has one '/'", null)]
    [InlineData("1/2/«Feb»/2018", MonthNumber, null)]
    [InlineData("2018/20«X»9", Unknown, null)]
    [InlineData("«Feb» 2018/", MonthNumber, "2018-02/")]
    public void Ends_of_an_interval(string marked, string message, string? suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, message, suggestion);

    [Theory]
    [InlineData("2018«..»2019", "2018/2019")]
    [InlineData("2018«..»", "2018/..")]
    [InlineData("«..»2018", "../2018")]
    [InlineData("2015«-»2019", "2015/2019")]
    [InlineData("2015« - »2019~", "2015/2019~")]
    [InlineData("2015«--»2019", "2015/2019")]
    [InlineData("2018-02-20« to »2018-03-05", "2018-02-20/2018-03-05")]
    [InlineData("from 2018« to »2019", "2018/2019")]
    [InlineData("2018« until »2019", "2018/2019")]
    [InlineData("2018-02-20«-»2018-03-05", "2018-02-20/2018-03-05")]
    [InlineData("2 March 2018« - »5 March 2018", "2018-03-02/2018-03-05")]
    [InlineData("c. 1866« - »c. 1870", "1866~/1870~")]
    [InlineData("2019« to »2018", null)]
    [InlineData("2019«-»2018", null)]
    [InlineData("20.02.2018« - »25.02.2018", "2018-02-20/2018-02-25")]
    public void Another_separator_of_an_interval(string marked, string? suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, Separator, suggestion);

    [Theory]
    [InlineData("2018-02-20«T14:00»", TimeOfDay, "2018-02-20")]
    [InlineData("2018-02-20«T14:00:00Z»", TimeOfDay, "2018-02-20")]
    [InlineData("2018-02-20«t14»", TimeOfDay, "2018-02-20")]
    [InlineData("2018-02-20« 14:00:00 +01:00»", TimeOfDay, "2018-02-20")]
    [InlineData("2018-02-20«T10:00»/2019", TimeOfDay, "2018-02-20/2019")]
    [InlineData("2018-02-20«T10»/2018-02-21T11", TimeOfDay, "2018-02-20/2018-02-21")]
    [InlineData("2018/2019-02-21«T11:00»", TimeOfDay, "2018/2019-02-21")]
    [InlineData("2018-02-30«T14:00»", TimeOfDay, null)]
    public void A_time_of_day(string marked, string message, string? suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, message, suggestion);

    [Theory]
    [InlineData("20 «February» 2018", "2018-02-20")]
    [InlineData("«February» 20th, 2018", "2018-02-20")]
    [InlineData("1st of «march» 2018", "2018-03-01")]
    [InlineData("«Feb» 2018", "2018-02")]
    [InlineData("«Sept». 2018", "2018-09")]
    [InlineData("2018-«Feb»-20", "2018-02-20")]
    [InlineData("2018 «MAY» 5~", "2018-05-05~")]
    [InlineData("31 «April» 2018", null)]
    [InlineData("20 «Feb» 18", null)]
    [InlineData("«February»", null)]
    [InlineData("2 to 5 «March» 2018", null)]
    [InlineData("«February» and March 2018", null)]
    [InlineData("20/«Feb»/2018", "2018-02-20")]
    [InlineData("20«Feb»2018", "2018-02-20")]
    [InlineData("«Feb» 2018/Mar 2018", "2018-02/2018-03")]
    [InlineData("2018/«Feb» 2019", "2018/2019-02")]
    public void A_month_by_name(string marked, string? suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, MonthNumber, suggestion);

    [Theory]
    [InlineData("«20.02.2018»", "2018-02-20")]
    [InlineData("«20. 2. 2018»", "2018-02-20")]
    [InlineData("«02/20/2018»", "2018-02-20")]
    [InlineData("«20/02/2018»", "2018-02-20")]
    [InlineData("«20-02-2018»", "2018-02-20")]
    [InlineData("«5/5/2018»", "2018-05-05")]
    [InlineData("«02/03/2018»", null)]
    [InlineData("«02.03.2018»", null)]
    [InlineData("«30.02.2018»", null)]
    [InlineData("«13/13/2018»", null)]
    [InlineData("«2018/02/20»", "2018-02-20")]
    [InlineData("«2018.2.3»", "2018-02-03")]
    [InlineData("«2018/20/02»", null)]
    [InlineData(" «2018/02/20» ", "2018-02-20")]
    [InlineData("«02/20/2018»~", "2018-02-20~")]
    [InlineData("«20.02.2018»??", "2018-02-20?")]
    [InlineData("«02.2018»", "2018-02")]
    [InlineData("«20.02.18»", null)]
    [InlineData("«02/20/18»", null)]
    [InlineData("2018/«20.02.2019»", "2018/2019-02-20")]
    [InlineData("«20.02.2018»/..", "2018-02-20/..")]
    [InlineData("«20.02.2018»/2017", null)]
    public void Another_order(string marked, string? suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, Order, suggestion);

    [Theory]
    [InlineData("«900»", FourDigits, "0900")]
    [InlineData("«900»~", FourDigits, "0900~")]
    [InlineData("«900»/1100", FourDigits, "0900/1100")]
    [InlineData("«18»", FourDigits, null)]
    [InlineData("«18»-02-20", FourDigits, null)]
    [InlineData("«18»~", FourDigits, null)]
    [InlineData("«201»-02", FourDigits, null)]
    [InlineData("«12018»", LongYear, "Y12018")]
    [InlineData("«-12018»~", LongYear, "Y-12018~")]
    [InlineData("«-44»", FourDigits, "-0044")]
    [InlineData("«20181»XX", FourDigits, null)]
    [InlineData("«02».2018.20", FourDigits, null)]
    [InlineData("«18»/2019", FourDigits, null)]
    [InlineData("«02»/2018", FourDigits, "2018-02")]
    [InlineData("2018/«02»", FourDigits, "2018-02")]
    [InlineData("2018/«19»", FourDigits, "2018/2019")]
    [InlineData("2008/«11»", FourDigits, null)]
    [InlineData("2018-02-20/«25»", FourDigits, "2018-02-20/2018-02-25")]
    [InlineData("2018-02-20/«03»-05", FourDigits, "2018-02-20/2018-03-05")]
    [InlineData("2018-02-20/«5»", FourDigits, null)]
    [InlineData("2018-«2»", "a month has two digits", "2018-02")]
    [InlineData("2018-«2»-5%", "a month has two digits", "2018-02-05%")]
    [InlineData("2018-«2»-30", "a month has two digits", null)]
    [InlineData("2018-«045»", "a month has two digits", null)]
    [InlineData("2018-02-«5»", "a day has two digits", "2018-02-05")]
    [InlineData("2018-02-«005»", "a day has two digits", null)]
    [InlineData("2018«-»", "the month is missing", null)]
    [InlineData("2018«-»??", "the month is missing", null)]
    [InlineData("2018-02«-»", "the day is missing", "2018-02")]
    [InlineData("«20180220»", Hyphens, "2018-02-20")]
    [InlineData("«20180220»~", Hyphens, "2018-02-20~")]
    [InlineData("«20180230»", Hyphens, null)]
    [InlineData("«201802»", Hyphens, null)]
    public void The_number_of_digits(string marked, string message, string? suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, message, suggestion);

    [Theory]
    [InlineData("2018«–»02–20", "-", "2018-02-20")]
    [InlineData("2018«‑»02", "-", "2018-02")]
    [InlineData("2018«−»02", "-", "2018-02")]
    [InlineData("2018«——»02", "--", "2018-02")]
    [InlineData("2015«–»2019", "-", "2015/2019")]
    [InlineData("2015 «–» 2019", "-", "2015/2019")]
    [InlineData("«２０１８»-02", "2018", "2018-02")]
    [InlineData("«٢٠١٨»", "2018", "2018")]
    [InlineData("201«８–»02", "8-", "2018-02")]
    [InlineData("2018«／»2019", "/", "2018/2019")]
    [InlineData("2018«∼»", "~", "2018~")]
    [InlineData("2018«？»", "?", "2018?")]
    [InlineData("2018«％»", "%", "2018%")]
    [InlineData("2018/«…»", "..", "2018/..")]
    [InlineData("2023«–»02–30", "-", null)]
    public void Characters_that_look_like_ASCII(string marked, string ascii, string? suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, $"a date is written with the ASCII '{ascii}'", suggestion);

    [Theory]
    [InlineData("«~»2018", QualifierLast, "2018~")]
    [InlineData("«?»2018-02", QualifierLast, "2018-02?")]
    [InlineData("«~»2018?", QualifierLast, "2018%")]
    [InlineData("«~»2018~", QualifierLast, "2018~")]
    [InlineData("2018«?»-02", QualifierLast, "2018-02?")]
    [InlineData("2018-«~»02-20", QualifierLast, "2018-02-20~")]
    [InlineData("2018-02«?»-20~", QualifierLast, "2018-02-20%")]
    [InlineData("«~»20.02.2018", QualifierLast, "2018-02-20~")]
    [InlineData("«~»2018-13", QualifierLast, null)]
    [InlineData("«?» ~", QualifierLast, null)]
    [InlineData("2018« »?", "there is white space before the qualifier", "2018?")]
    [InlineData("«20.02.2018» ?", Order, "2018-02-20?")]
    [InlineData("2018/«~»2019", QualifierLast, "2018/2019~")]
    [InlineData("2018?«?»", OneQualifier, "2018?")]
    [InlineData("2018?«~»", OneQualifier, "2018%")]
    [InlineData("2018-02~«~?»", OneQualifier, "2018-02%")]
    [InlineData("2018%«~»/2019", OneQualifier, "2018%/2019")]
    public void Qualifiers(string marked, string message, string? suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, message, suggestion);

    [Theory]
    [InlineData("«c.» 1866", Approximate, "1866~")]
    [InlineData("«ca.» 1866", Approximate, "1866~")]
    [InlineData("«c»1866", Approximate, "1866~")]
    [InlineData("«Circa» 1866?", Approximate, "1866%")]
    [InlineData("«about» March 2018", Approximate, "2018-03~")]
    [InlineData("«c.» 02/03/2018", Approximate, null)]
    [InlineData("«c.» 1866-1870", Approximate, null)]
    [InlineData("«c.» 1866/1870", Approximate, "1866~/1870")]
    [InlineData("«possibly» 2015", "an uncertain date ends with '?'", "2015?")]
    [InlineData("«perhaps» about 2015", "an uncertain date ends with '?'", "2015%")]
    [InlineData("«since» 2018", OpenEnd, "2018/..")]
    [InlineData("«until» May 2019", OpenEnd, "../2019-05")]
    [InlineData("2018 - «present»", OpenEnd, "2018/..")]
    [InlineData("2018 to «now»", OpenEnd, "2018/..")]
    [InlineData("1927 «or» 1929", Choice, "[1927,1929]")]
    [InlineData("1927, 1928 «or» 1 May 1929", Choice, "[1927,1928,1929-05-01]")]
    [InlineData("2 «or» 3 May 1929", Choice, null)]
    [InlineData("«1860s»", Decade, "186X")]
    [InlineData("the «1860's»", Decade, "186X")]
    [InlineData("«19th century»", Decade, "18XX")]
    [InlineData("the «1st c.»", Decade, "00XX")]
    [InlineData("«5th century» BC", Decade, "-0499/-0400")]
    [InlineData("early «19th century»", Decade, null)]
    [InlineData("«1900s»", Decade, null)]
    [InlineData("«c.» 1860s", Approximate, "186X~")]
    [InlineData("«c.» 44 BC", Approximate, "-0043~")]
    [InlineData("«summer» 1866", SeasonName, "1866-22")]
    [InlineData("«Fall» of 1866?", SeasonName, "1866-23?")]
    [InlineData("1866 «winter»", SeasonName, "1866-24")]
    [InlineData("«spring» 1866", SeasonName, "1866-21")]
    [InlineData("«44 BC»", BeforeChrist, "-0043")]
    [InlineData("«1 BCE»?", BeforeChrist, "0000?")]
    [InlineData("15 March «44 B.C.»", BeforeChrist, "-0043-03-15")]
    [InlineData("29 February «45 BC»", BeforeChrist, "-0044-02-29")]
    [InlineData("29 February «44 BC»", BeforeChrist, null)]
    [InlineData("«12,001 BC»", BeforeChrist, "Y-12000")]
    [InlineData("«0 BC»", BeforeChrist, null)]
    [InlineData("«99999999999 BC»", BeforeChrist, null)]
    [InlineData("«AD» 44", Era, "0044")]
    [InlineData("44 «CE»", Era, "0044")]
    public void Words_around_a_year(string marked, string message, string? suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, message, suggestion);

    [Theory]
    [InlineData("2018-«25»", Seasons, null)]
    [InlineData("2018-«41»~", Seasons, null)]
    [InlineData("2018-«XX»-20", Unknown, null)]
    [InlineData("20«xx»", Unknown, "20XX")]
    [InlineData("«XXXX»-02", Unknown, null)]
    [InlineData("201«X»-02", Unknown, null)]
    [InlineData("[1927,«19299»]", LongYear, null)]
    [InlineData("[1927, 1929-«13»]", "there is no month 13", null, DateErrorKind.Impossible)]
    [InlineData("[1927,«]»", "a date is missing", null)]
    [InlineData("[«..2018», 2019]", "a choice lists its dates: '[1927,1928,1929]'", null)]
    [InlineData("[«2018..2019»]", "a choice lists its dates: '[1927,1928,1929]'", null)]
    [InlineData("«[2018]»", "a choice has at least two dates", null)]
    [InlineData("«[2018,2018]»", "a choice has at least two dates", null)]
    [InlineData("«[2018»", Choice, null)]
    [InlineData(
        "«{2018,2019}»", "all of several dates cannot be said; write one of them, or an interval", null)]
    [InlineData("«-0000»", "there is no year -0000: 1 BC is 0000", null)]
    [InlineData("-2018-«13»", "there is no month 13", null, DateErrorKind.Impossible)]
    [InlineData("-0001-02-«29»", "February -0001 has 28 days", null, DateErrorKind.Impossible)]
    [InlineData("«Y2018»", LongYear, null)]
    [InlineData("«Y-1200000»", LongYear, null)]
    [InlineData("«Y17000-02»", LongYear, null)]
    public void Parts_of_EDTF_in_another_form(
        string marked, string message, string? suggestion, DateErrorKind kind = DateErrorKind.Malformed) =>
        AssertRefused(marked, kind, message, suggestion);

    [Theory]
    [InlineData("«yesterday»")]
    [InlineData("«last year»")]
    [InlineData("«cat»")]
    [InlineData("«marble 2018»")]
    [InlineData("«+2018»")]
    [InlineData("«'2018'»")]
    [InlineData("«?»")]
    [InlineData("«~~»")]
    [InlineData("«\uD800»")]
    [InlineData("2018«x»")]
    [InlineData("2018-«W05»")]
    [InlineData("2018-02-20«x»")]
    [InlineData("2018-02-20«-05»")]
    [InlineData("2018-02-20« or so»")]
    [InlineData("2018-02-20« 14»")]
    [InlineData("2018/2019«x»")]
    public void Anything_else(string marked) =>
        AssertRefused(marked, DateErrorKind.Malformed, Forms, suggestion: null);

    [Theory]
    [InlineData("2018-02«.20»", "2018-02-20")]
    [InlineData("2018-02-«-20»", "2018-02-20")]
    public void Almost_a_date(string marked, string suggestion) =>
        AssertRefused(marked, DateErrorKind.Malformed, Forms, suggestion);

    [Fact]
    public void A_long_text_is_refused_without_being_repeated()
    {
        var error = EdtfText.Refused(new string('9', 100_000));

        Assert.Equal(Forms, error.Message);
        Assert.Equal((0, 100_000), (error.Start, error.Length));
    }

    [Fact]
    public void Null_throws() =>
        Assert.Throws<ArgumentNullException>(() => EdtfDate.TryParse(null!, out _, out _));

    private static void AssertRefused(string marked, DateErrorKind kind, string message, string? suggestion)
    {
        var text = string.Concat(marked.Split('«', '»'));
        var error = EdtfText.Refused(text);

        string underlined = error.Length == 0
            ? text
            : text.Insert(error.Start + error.Length, "»").Insert(error.Start, "«");
        Assert.Equal(marked, underlined);
        Assert.Equal(message, error.Message);
        Assert.Equal(kind, error.Kind);
        Assert.Equal(suggestion, error.Suggestion);
        if (suggestion is not null)
        {
            Assert.Equal(suggestion, EdtfText.Accepted(suggestion).ToString());
        }
    }
}
