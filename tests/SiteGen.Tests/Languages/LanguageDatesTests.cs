using SiteGen.Tests.Dates;

namespace SiteGen.Tests.Languages;

public sealed class LanguageDatesTests
{
    [Theory]
    [InlineData("de", "2018-03~", "um März 2018")]
    [InlineData("fr", "2018-03~", "vers mars 2018")]
    [InlineData("es", "2018-03~", "hacia marzo de 2018")]
    [InlineData("ja", "2018-03~", "2018年3月頃")]
    [InlineData("ar", "2018-03~", "نحو مارس 2018")]
    [InlineData("de", "2018-03-02", "2. März 2018")]
    [InlineData("fr", "2018-03-02", "2 mars 2018")]
    [InlineData("es", "2018-03-02", "2 de marzo de 2018")]
    [InlineData("ja", "2018-03-02", "2018年3月2日")]
    [InlineData("ar", "2018-03-02", "2 مارس 2018")]
    [InlineData("en-US", "2018-03-02", "March 2, 2018")]
    [InlineData("ru", "2018-03-02", "2 марта 2018 г.")]
    [InlineData("ru", "2018-03", "март 2018 г.")]
    [InlineData("hu", "2018-03-02", "2018. március 2.")]
    [InlineData("zh-TW", "2018-03-02", "2018年3月2日")]
    [InlineData("fa", "2018-03-02", "۲ مارس ۲۰۱۸")]
    [InlineData("de", "2018-03-02/2018-03-05", "2.–5. März 2018")]
    [InlineData("fr", "2018-03-02/2018-03-05", "2–5 mars 2018")]
    [InlineData("es", "2018-03-02/2018-03-05", "2–5 de marzo de 2018")]
    [InlineData("ja", "2018-03-02/2018-03-05", "2018年3月2日～5日")]
    [InlineData("ja", "2018-03/2018-05", "2018年3月～5月")]
    [InlineData("de", "2018-03/2018-05", "März–Mai 2018")]
    [InlineData("de", "2015/2019", "2015–2019")]
    [InlineData("ja", "2015/2019", "2015年～2019年")]
    [InlineData("en-US", "2018-03-02/2018-03-05", "March 2 to 5, 2018")]
    [InlineData("en-US", "2018-02-28/2018-03-03", "February 28 to March 3, 2018")]
    [InlineData("de", "-0043-03-15", "15. März 44 v. Chr.")]
    [InlineData("de", "-0043/-0039", "44 – 40 v. Chr.")]
    [InlineData("fr", "-0043", "44 av. J.-C.")]
    [InlineData("ja", "-0043", "紀元前44年")]
    [InlineData("fr", "18XX", "XIXe siècle")]
    [InlineData("es", "18XX", "siglo XIX")]
    [InlineData("de", "18XX", "19. Jahrhundert")]
    [InlineData("ja", "199X", "1990年代")]
    [InlineData("de", "199X/..", "seit den 1990er-Jahren")]
    [InlineData("fr", "199X/..", "depuis les années 1990")]
    [InlineData("de", "2018-21", "Frühling 2018")]
    [InlineData("es", "2018-23", "otoño de 2018")]
    [InlineData("de", "[1927,1929]", "1927 oder 1929")]
    [InlineData("es", "[1927,1929]", "1927 o 1929")]
    [InlineData("de", "2018-XX", "2018 (Monat unbekannt)")]
    [InlineData("sv", "2018-03~", "about mars 2018")]
    public void A_date_is_written_as_in_its_language(string language, string date, string expected) =>
        Assert.Equal(expected.Replace('\u2009', ' '),
            SiteLanguages.Of(language).Dates.Long(EdtfText.Accepted(date))
                .Replace('\u2009', ' ').Replace('\u202F', ' '));
}
