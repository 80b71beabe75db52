using SiteGen.Languages;

namespace SiteGen.Tests.Languages;

public sealed class CollationTests
{
    [Theory]
    [InlineData("sv", "Zorn", "Ån", "Ärlig", "Öst")]
    [InlineData("de", "Adler", "Ärger", "Azur", "Öl", "Ozean", "Zorn")]
    [InlineData("da", "Zorn", "Æbelø", "Østerbro", "Ålborg", "Aarhus")]
    [InlineData("es", "Nube", "Ñandú", "Oro")]
    [InlineData("tr", "Hale", "Iğdır", "İzmir", "Jale")]
    [InlineData("en", "Ándré", "Andrew", "Ñandú", "Oro")]
    [InlineData("en", "de Vries, Anna", "DeMarco, Tom")]
    [InlineData("en", "cote", "coté", "côte", "côté")]
    [InlineData("cs", "cena", "Hora", "chata", "ideál")]
    [InlineData("hr", "luk", "ljubav", "mak")]
    [InlineData("ru", "Борис", "Ёлка", "Жуков", "Adam")]
    [InlineData("el", "Αθήνα", "Ωμέγα", "Zeus")]
    [InlineData("ja", "あおき", "カトウ", "さとう", "山")]
    [InlineData("ko", "가나", "나라", "다리")]
    [InlineData("ar", "أحمد", "باسم", "محمد")]
    [InlineData("et", "Sild", "Šokk", "Zoo", "Žanr", "Tartu")]
    [InlineData("xx", "Adler", "Zorn", "Ωμέγα", "Жуков", "あおき", "山")]
    public void Names_are_in_the_order_of_the_language(string language, params string[] names) =>
        Assert.Equal(names, names.Reverse().Order(Collation.Of(language)));

    [Theory]
    [InlineData("Schröder", "Schro\u0308der")]
    [InlineData("\uAC00\uB098", "\u1100\u1161\u1102\u1161")]
    public void Names_that_are_encoded_otherwise_are_the_same(string name, string other) =>
        Assert.Equal(0, Collation.Of("sv").Compare(name, other));
}
