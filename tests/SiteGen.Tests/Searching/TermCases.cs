using SiteGen.Searching;

namespace SiteGen.Tests.Searching;

/// <summary>
/// Texts and the terms of their words, which the index and the script of the search page must read in the same way.
/// Other terms of a word than the main one follow it after slashes.
/// </summary>
public static class TermCases
{
    public static TheoryData<string, string> All { get; } = new()
    {
        { "Open AI", "open ai" },
        { "GPT-4 in 2023, 1,500 times", "gpt 4 in 2023 1500 times" },
        { "OpenAI’s and Musk's; don't", "openai/openais and musk/musks dont/don" },
        { "d’Europe, l'Oréal", "europe/deurope oreal/loreal" },
        { "O'Neil’s aujourd’hui s'il", "oneil/oneils/neil aujourdhui/aujourd/hui il/sil" },
        { "об'єкт обʼєкт Hawaiʻi", "обєкт/об/єкт обєкт hawaii" },
        { "Crème brûlée, Dvořák, Ærø, Łódź, Straße STRAẞE", "creme brulee dvorak aero lodz strasse strasse" },
        { "cre\u0300me cœur ﬁn ŝ", "creme coeur fin s" },
        { "ÀÉîõüçñŠžǗ ệẨờỷ", "aeioucnszu eaoy" },
        { "άΈῷἄΰϊ йЁїќӝ", "αεωαυι иеікж" },
        { "İstanbul ISPARTA ısı", "istanbul isparta isi" },
        { "Αθήνα ΟΔΟΣ οδός", "αθηνα οδοσ οδοσ" },
        { "Ёлка Йод", "елка иод" },
        { "हिन्दी", "हिन्दी" },
        { "مُحَمَّد محمـــد", "محمد محمد" },
        { "أحمد إلى آخر ٱلله", "احمد الي اخر الله" },
        { "على علي علی مدرسة مدرسه", "علي علي علي مدرسه مدرسه" },
        { "ﻣﺤﻤﺪ ﷲ", "محمد الله" },
        { "שָׁלוֹם שלום צה״ל בית־ספר", "שלום שלום צהל/צה בית ספר" },
        { "می\u200Cخواهم Netz\u00ADwerk", "ميخواهم netzwerk" },
        { "\u1112\u1161\u11AB\u1100\u116E\u11A8 한국", "한국 한국" },
        { "ＡＢＣ１２ ｶﾞｽ ガス 𝐇𝐞𝐥𝐥𝐨 m² 10⁶ CO₂", "abc12 ガス ス ガス ス hello m 10 co2" },
        { "北京大学", "北京 京大 大学 学" },
        { "人々は AI は人工。", "人々 々は は ai は人 人工 工" },
        { "ไทย ๒๕๖๓", "ไท ทย ย 2563" },
        { "ລາວ ខ្មែរ", "ລາ າວ ວ ខ្មែ មែរ រ" },
        { "한국어를 말", "한국어를 말" },
        { "U.S.A. and USA, e.g. J. R. R. Tolkien", "usa and usa eg jrr tolkien" },
        { "J.R.R. Tolkien, z.\u00A0B. vitamin A. I went", "jrr tolkien zb vitamin a i went" },
        { "10,000 10.000 10\u202F000 1’000’000 1,00,000", "10000 10000 10000 1000000 100000" },
        { "10 000 of 2019 100", "10000/10/000 of 2019 100" },
        { "١٠٬٠٠٠ १०,००० １０，０００", "10000 10000 10000" },
        { "10,0000 0,500 10,000.50 1.5 10,000km", "10 0000 0 500 10000 50 1 5 10 000km" },
        { "C++ C# .NET c++17 F#, g++ C#x a+b # ++", "c++/c c#/c net c++/c 17 f#/f g++/g c x a b" },
        { "open-source up-to-date", "open source up to date" },
        { "… — !", "" },
    };

    /// <summary>The words of a text as the index has them.</summary>
    public static string Read(string text)
    {
        var words = new List<string>();
        var reader = new TermReader(text);
        while (reader.MoveNext())
        {
            words.Add(string.Join('/', Enumerable.Range(0, reader.Count).Select(i => reader[i].ToString())));
        }

        return string.Join(' ', words);
    }
}
