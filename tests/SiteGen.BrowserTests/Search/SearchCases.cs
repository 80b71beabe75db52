namespace SiteGen.BrowserTests.Search;

/// <summary>A query, a text that it finds, and one much like it that it does not find.</summary>
internal sealed record SearchCase(string Query, string Match, string Miss);

/// <summary>What readers type and what texts have, in several languages and scripts.</summary>
internal static class SearchCases
{
    /// <summary>Queries on a site in any language.</summary>
    public static readonly SearchCase[] All =
    [
        // Points, vowels and forms of letters.
        new("محمد", "كتب مُحَمَّد كتابا", "كتب محمود كتابا"),
        new("مُحَمَّد", "قال محمد", "قال محمود"),
        new("محمد", "محمـــد يقول", "محمود يقول"),
        new("احمد", "أحمد هنا", "حمد هنا"),
        new("آخر", "اخر يوم", "خر يوم"),
        new("مدرسه", "مدرسة كبيرة", "مدرس كبير"),
        new("علي", "على الطاولة", "عل الطاولة"),
        new("שלום", "שָׁלוֹם לך", "שלמה לך"),
        new("שָׁלוֹם", "שלום לכם", "שלמה לכם"),
        // One letter in several encodings.
        new("\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국 사람", "한글 사람"),
        new("한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8 음식", "한글 음식"),
        new("abc12", "ＡＢＣ１２ wide", "ＡＢＣ１３ wide"),
        new("ガス", "ｶﾞｽ", "ｶｽ"),
        new("ﬁnance", "finance today", "final today"),
        new("coeur", "le cœur", "la cour"),
        new("cœur", "coeur noble", "cour noble"),
        new("aesthetic", "æsthetic", "anaesthetic"),
        new("Strasse", "die Straße", "die Strase"),
        new("CAFÉ", "a cafe", "a cage"),
        new("ISPARTA", "ısparta", "ıspanta"),
        new("istanbul", "İSTANBUL’da", "İstanköy"),
        // Scripts without spaces.
        new("東京", "私は東京に住む", "私は京東に住む"),
        new("北京大学", "他在北京大学读书", "他在北京读大书"),
        new("犬", "子犬だ", "子猫だ"),
        new("ไทย", "ภาษาไทยง่าย", "ภาษาไท"),
        new("ລາວ", "ພາສາລາວ", "ພາສາລາ"),
        new("ខ្មែរ", "ភាសាខ្មែរ", "ភាសាខ្មុម"),
        // Initials, numbers, programming languages.
        new("usa", "The U.S.A. won", "The U.S. won"),
        new("U.S.A.", "team usa won", "team us won"),
        new("J. R. R. Tolkien", "J.R.R. Tolkien wrote", "J.R. Tolkien wrote"),
        new("10000", "10,000 copies", "1,000 copies"),
        new("10,000", "10000 prints", "1000 prints"),
        new("10.000", "10 000 books", "10 books"),
        new("10 000", "10.000 Stück", "10 Stück, 0000"),
        new("10000", "١٠٬٠٠٠ نسخة", "١٬٠٠٠ نسخة"),
        new("C++", "in C++", "in C#"),
        new("C#", "written in C#", "written in C++"),
        new(".NET", "the .NET runtime", "the C runtime"),
        // Apostrophes and hyphens.
        new("accord", "d’accord", "d’abord"),
        new("d'accord", "un accord", "une corde"),
        new("daccord", "d’accord toujours", "accords"),
        new("roll", "rock’n’roll", "rock"),
        new("oneil", "O’Neil", "O’Dell"),
        new("O'Neil", "ONeil", "Oneal"),
        new("O’Neil", "O'Neil's", "Neil"),
        new("open source", "opensource", "open air"),
        new("opensource", "open-source", "resource"),
        new("opensource", "open source code", "a source, open"),
        new("open-source", "open source is open", "an open question"),
        new("bluebird", "a blue bird", "a bird, blue"),
        // Phrases.
        new("\"red house\"", "the red house", "the house, red"),
        new("“red house”", "a red house", "a red big house"),
        new("„red house“", "one red house", "one red, red barn house"),
        new("«red house»", "my red house", "my house is red"),
        new("« red house »", "our red house", "our house is red"),
        new("「赤い家」", "赤い家です", "赤いです。家いい"),
        new("big \"red house\"", "big: the red house", "red house"),
    ];

    /// <summary>Queries on a site in a language that writes compounds as one word.</summary>
    public static readonly SearchCase[] InCompounds =
    [
        new("Sicherheit", "Netzwerksicherheit", "Sicherung"),
        new("sicherheit", "Netzwerksicherheitsgesetz", "Netzwerk"),
        new("Preis", "Ölpreise", "Ölpresse"),
        new("Öl", "Ölpreis", "Kohl"),
        new("Netz Sicherheit", "Netzwerk und Datensicherheit", "Netzwerk und Daten"),
    ];
}
