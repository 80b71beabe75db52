namespace SiteGen.Quotations;

/// <summary>
/// Composes letters with combining marks as normalization form C does (https://unicode.org/reports/tr15/), for the
/// canonical compositions with a mark in the basic multilingual plane. It has its own table because
/// <see cref="string.Normalize()"/> does nothing in invariant globalization mode.
/// </summary>
internal static class Composition
{
    /// <summary>For each mark, the letters that it composes with, each followed by the composed letter.</summary>
    private static readonly (char Mark, string Pairs)[] Table =
    [
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ\u1F00\u1F02"
            + "\u1F01\u1F03\u1F08\u1F0A\u1F09\u1F0B\u1F10\u1F12\u1F11\u1F13\u1F18\u1F1A\u1F19\u1F1B\u1F20\u1F22"
            + "\u1F21\u1F23\u1F28\u1F2A\u1F29\u1F2B\u1F30\u1F32\u1F31\u1F33\u1F38\u1F3A\u1F39\u1F3B\u1F40\u1F42"
            + "\u1F41\u1F43\u1F48\u1F4A\u1F49\u1F4B\u1F50\u1F52\u1F51\u1F53\u1F59\u1F5B\u1F60\u1F62\u1F61\u1F63"
            + "\u1F68\u1F6A\u1F69\u1F6Bα\u1F70ε\u1F72η\u1F74ι\u1F76ο\u1F78υ\u1F7Aω\u1F7CΑ\u1FBAΕ\u1FC8Η\u1FCA"
            + "\u1FBF\u1FCDϊ\u1FD2Ι\u1FDA\u1FFE\u1FDDϋ\u1FE2Υ\u1FEA\u00A8\u1FEDΟ\u1FF8Ω\u1FFA"),
        ('\u0301', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ\u00A8\u0385ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐ"
            + "αάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ\u1F00\u1F04"
            + "\u1F01\u1F05\u1F08\u1F0C\u1F09\u1F0D\u1F10\u1F14\u1F11\u1F15\u1F18\u1F1C\u1F19\u1F1D\u1F20\u1F24"
            + "\u1F21\u1F25\u1F28\u1F2C\u1F29\u1F2D\u1F30\u1F34\u1F31\u1F35\u1F38\u1F3C\u1F39\u1F3D\u1F40\u1F44"
            + "\u1F41\u1F45\u1F48\u1F4C\u1F49\u1F4D\u1F50\u1F54\u1F51\u1F55\u1F59\u1F5D\u1F60\u1F64\u1F61\u1F65"
            + "\u1F68\u1F6C\u1F69\u1F6D\u1FBF\u1FCE\u1FFE\u1FDE"),
        ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        ('\u0303', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        ('\u0304', "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝα\u1FB1Α\u1FB9ι\u1FD1"
            + "Ι\u1FD9υ\u1FE1Υ\u1FE9"),
        ('\u0306', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặα\u1FB0Α\u1FB8ι\u1FD0Ι\u1FD8υ\u1FE0Υ\u1FE8"),
        ('\u0307', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
        ('\u0308', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺ"
            + "ūṻWẄwẅXẌxẍtẗ"),
        ('\u0309', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        ('\u030A', "AÅaåUŮuůwẘyẙ"),
        ('\u030B', "OŐoőUŰuűУӲуӳ"),
        ('\u030C', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮ\u0292ǯjǰHȞhȟ"),
        ('\u030F', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ"),
        ('\u0311', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        ('\u0313', "α\u1F00Α\u1F08ε\u1F10Ε\u1F18η\u1F20Η\u1F28ι\u1F30Ι\u1F38ο\u1F40Ο\u1F48υ\u1F50ω\u1F60Ω\u1F68"
            + "ρ\u1FE4"),
        ('\u0314', "α\u1F01Α\u1F09ε\u1F11Ε\u1F19η\u1F21Η\u1F29ι\u1F31Ι\u1F39ο\u1F41Ο\u1F49υ\u1F51Υ\u1F59ω\u1F61"
            + "Ω\u1F69ρ\u1FE5Ρ\u1FEC"),
        ('\u031B', "OƠoơUƯuư"),
        ('\u0323', "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        ('\u0324', "UṲuṳ"),
        ('\u0325', "AḀaḁ"),
        ('\u0326', "SȘsșTȚtț"),
        ('\u0327', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        ('\u0328', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        ('\u032D', "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        ('\u032E', "HḪhḫ"),
        ('\u0330', "EḚeḛIḬiḭUṴuṵ"),
        ('\u0331', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
        ('\u0338', "\u2190\u219A\u2192\u219B\u2194\u21AE\u21D0\u21CD\u21D4\u21CE\u21D2\u21CF\u2203\u2204\u2208\u2209"
            + "\u220B\u220C\u2223\u2224\u2225\u2226\u223C\u2241\u2243\u2244\u2245\u2247\u2248\u2249\u003D\u2260"
            + "\u2261\u2262\u224D\u226D\u003C\u226E\u003E\u226F\u2264\u2270\u2265\u2271\u2272\u2274\u2273\u2275"
            + "\u2276\u2278\u2277\u2279\u227A\u2280\u227B\u2281\u2282\u2284\u2283\u2285\u2286\u2288\u2287\u2289"
            + "\u22A2\u22AC\u22A8\u22AD\u22A9\u22AE\u22AB\u22AF\u227C\u22E0\u227D\u22E1\u2291\u22E2\u2292\u22E3"
            + "\u22B2\u22EA\u22B3\u22EB\u22B4\u22EC\u22B5\u22ED"),
        ('\u0342', "\u1F00\u1F06\u1F01\u1F07\u1F08\u1F0E\u1F09\u1F0F\u1F20\u1F26\u1F21\u1F27\u1F28\u1F2E\u1F29\u1F2F"
            + "\u1F30\u1F36\u1F31\u1F37\u1F38\u1F3E\u1F39\u1F3F\u1F50\u1F56\u1F51\u1F57\u1F59\u1F5F\u1F60\u1F66"
            + "\u1F61\u1F67\u1F68\u1F6E\u1F69\u1F6Fα\u1FB6\u00A8\u1FC1η\u1FC6\u1FBF\u1FCFι\u1FD6ϊ\u1FD7\u1FFE\u1FDF"
            + "υ\u1FE6ϋ\u1FE7ω\u1FF6"),
        ('\u0345', "\u1F00\u1F80\u1F01\u1F81\u1F02\u1F82\u1F03\u1F83\u1F04\u1F84\u1F05\u1F85\u1F06\u1F86\u1F07\u1F87"
            + "\u1F08\u1F88\u1F09\u1F89\u1F0A\u1F8A\u1F0B\u1F8B\u1F0C\u1F8C\u1F0D\u1F8D\u1F0E\u1F8E\u1F0F\u1F8F"
            + "\u1F20\u1F90\u1F21\u1F91\u1F22\u1F92\u1F23\u1F93\u1F24\u1F94\u1F25\u1F95\u1F26\u1F96\u1F27\u1F97"
            + "\u1F28\u1F98\u1F29\u1F99\u1F2A\u1F9A\u1F2B\u1F9B\u1F2C\u1F9C\u1F2D\u1F9D\u1F2E\u1F9E\u1F2F\u1F9F"
            + "\u1F60\u1FA0\u1F61\u1FA1\u1F62\u1FA2\u1F63\u1FA3\u1F64\u1FA4\u1F65\u1FA5\u1F66\u1FA6\u1F67\u1FA7"
            + "\u1F68\u1FA8\u1F69\u1FA9\u1F6A\u1FAA\u1F6B\u1FAB\u1F6C\u1FAC\u1F6D\u1FAD\u1F6E\u1FAE\u1F6F\u1FAF"
            + "\u1F70\u1FB2α\u1FB3ά\u1FB4\u1FB6\u1FB7Α\u1FBC\u1F74\u1FC2η\u1FC3ή\u1FC4\u1FC6\u1FC7Η\u1FCC\u1F7C\u1FF2"
            + "ω\u1FF3ώ\u1FF4\u1FF6\u1FF7Ω\u1FFC"),
        ('\u0653', "\u0627\u0622"),
        ('\u0654', "\u0627\u0623\u0648\u0624\u064A\u0626\u06D5\u06C0\u06C1\u06C2\u06D2\u06D3"),
        ('\u0655', "\u0627\u0625"),
        ('\u093C', "\u0928\u0929\u0930\u0931\u0933\u0934"),
        ('\u09BE', "\u09C7\u09CB"),
        ('\u09D7', "\u09C7\u09CC"),
        ('\u0B3E', "\u0B47\u0B4B"),
        ('\u0B56', "\u0B47\u0B48"),
        ('\u0B57', "\u0B47\u0B4C"),
        ('\u0BBE', "\u0BC6\u0BCA\u0BC7\u0BCB"),
        ('\u0BD7', "\u0B92\u0B94\u0BC6\u0BCC"),
        ('\u0C56', "\u0C46\u0C48"),
        ('\u0CC2', "\u0CC6\u0CCA"),
        ('\u0CD5', "\u0CBF\u0CC0\u0CC6\u0CC7\u0CCA\u0CCB"),
        ('\u0CD6', "\u0CC6\u0CC8"),
        ('\u0D3E', "\u0D46\u0D4A\u0D47\u0D4B"),
        ('\u0D57', "\u0D46\u0D4C"),
        ('\u0DCA', "\u0DD9\u0DDA\u0DDC\u0DDD"),
        ('\u0DCF', "\u0DD9\u0DDC"),
        ('\u0DDF', "\u0DD9\u0DDE"),
        ('\u102E', "\u1025\u1026"),
        ('\u1B35', "\u1B05\u1B06\u1B07\u1B08\u1B09\u1B0A\u1B0B\u1B0C\u1B0D\u1B0E\u1B11\u1B12\u1B3A\u1B3B\u1B3C\u1B3D"
            + "\u1B3E\u1B40\u1B3F\u1B41\u1B42\u1B43"),
        ('\u3099', "\u304B\u304C\u304D\u304E\u304F\u3050\u3051\u3052\u3053\u3054\u3055\u3056\u3057\u3058\u3059\u305A"
            + "\u305B\u305C\u305D\u305E\u305F\u3060\u3061\u3062\u3064\u3065\u3066\u3067\u3068\u3069\u306F\u3070"
            + "\u3072\u3073\u3075\u3076\u3078\u3079\u307B\u307C\u3046\u3094\u309D\u309E\u30AB\u30AC\u30AD\u30AE"
            + "\u30AF\u30B0\u30B1\u30B2\u30B3\u30B4\u30B5\u30B6\u30B7\u30B8\u30B9\u30BA\u30BB\u30BC\u30BD\u30BE"
            + "\u30BF\u30C0\u30C1\u30C2\u30C4\u30C5\u30C6\u30C7\u30C8\u30C9\u30CF\u30D0\u30D2\u30D3\u30D5\u30D6"
            + "\u30D8\u30D9\u30DB\u30DC\u30A6\u30F4\u30EF\u30F7\u30F0\u30F8\u30F1\u30F9\u30F2\u30FA\u30FD\u30FE"),
        ('\u309A', "\u306F\u3071\u3072\u3074\u3075\u3077\u3078\u307A\u307B\u307D\u30CF\u30D1\u30D2\u30D4\u30D5\u30D7"
            + "\u30D8\u30DA\u30DB\u30DD"),
    ];

    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Table
        .SelectMany(row => row.Pairs.Chunk(2).Select(pair => (Letter: pair[0], row.Mark, Composed: pair[1])))
        .ToDictionary(c => (c.Letter, c.Mark), c => c.Composed);

    /// <summary>For each letter composed with an accent, the letter without that accent.</summary>
    private static readonly Dictionary<char, char> Bare = Composed
        .Where(c => c.Key.Mark is >= '\u0300' and <= '\u036F')
        .ToDictionary(c => c.Value, c => c.Key.Letter);

    /// <summary>
    /// Returns a Latin, Greek or Cyrillic letter without its accents, and any other character as it is.
    /// </summary>
    public static char LetterOf(char letter)
    {
        while (Bare.TryGetValue(letter, out var bare))
        {
            letter = bare;
        }

        return letter;
    }

    /// <summary>Composes a letter and the marks after it into as few characters as possible.</summary>
    public static string Compose(string cluster)
    {
        var (letter, marks) = (cluster[0], cluster[1..]);
        for (var i = 0; i < marks.Length;)
        {
            if (Composed.TryGetValue((letter, marks[i]), out var composed))
            {
                (letter, marks) = (composed, marks.Remove(i, 1));
                // The earlier marks may compose with the new letter.
                i = 0;
            }
            else
            {
                i++;
            }
        }

        return letter + marks;
    }
}
