using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>
/// Makes slugs for heading ids and file names: lower case, without accents, words joined by hyphens. It has its own
/// table because Unicode normalization and the automatic ids of Markdown libraries depend on the globalization mode.
/// </summary>
public static class Slug
{
    /// <summary>Every Latin letter with marks that Unicode decomposes to an ASCII letter.</summary>
    private const string Accented =
        "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨ"
        + "ĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛ"
        + "ǜǞǟǠǡǦǧǨǩǪǫǬǭǰǴǵǸǹǺǻȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨȩȪȫȬȭȮȯȰȱȲȳḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙ"
        + "ḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳ"
        + "ṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồ"
        + "ỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ";

    /// <summary>For each accented letter, the ASCII letter in lower case.</summary>
    private const string Folded =
        "aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhi"
        + "iiiiiiiijjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzzoouuaaiioouuuuuuuuu"
        + "uaaaaggkkoooojggnnaaaaaaeeeeiiiioooorrrruuuusstthhaaeeooooooooyyaabbbbbbccddddddddddeeeeee"
        + "eeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuu"
        + "uuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooo"
        + "oooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

    private static readonly Dictionary<char, char> Letters =
        Accented.Zip(Folded).ToDictionary(p => p.First, p => p.Second);

    /// <summary>
    /// Returns the slug of a text. Letters, marks and digits of all scripts are kept, and everything else becomes a
    /// hyphen. The slug is empty if the text has no letter or digit.
    /// </summary>
    public static string From(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\'' or '’' or (>= 0x300 and <= 0x36F))
            {
                // Apostrophes do not separate words, and combining accents fold like accented letters.
                continue;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Fold(rune));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append(IsMark(rune) ? rune.ToString() : "-");
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>
    /// Returns whether a character is a mark, such as a vowel sign, which some scripts need in words.
    /// </summary>
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Returns a letter in lower case, and without accents if it is Latin.</summary>
    private static string Fold(Rune rune) => rune.Value switch
    {
        'ß' or 'ẞ' => "ss",
        'Æ' or 'æ' => "ae",
        'Œ' or 'œ' => "oe",
        'Ø' or 'ø' => "o",
        'Ł' or 'ł' => "l",
        'Đ' or 'đ' or 'Ð' or 'ð' => "d",
        'Þ' or 'þ' => "th",
        'ı' => "i",
        _ when rune.IsBmp && Letters.TryGetValue((char)rune.Value, out var letter) => letter.ToString(),
        _ => Rune.ToLowerInvariant(rune).ToString(),
    };
}
