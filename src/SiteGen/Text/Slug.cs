using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>
/// Slugs for heading ids and file names: lower case, accents folded, words joined by hyphens. Our own, with a table of
/// our own, because Unicode normalization and the automatic ids of Markdown libraries depend on the machine's
/// globalization mode.
/// </summary>
public static class Slug
{
    /// <summary>Every Latin letter with marks that Unicode decomposes to a letter of ASCII, and below it that letter.</summary>
    private const string Accented =
        "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨ"
        + "ĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛ"
        + "ǜǞǟǠǡǦǧǨǩǪǫǬǭǰǴǵǸǹǺǻȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨȩȪȫȬȭȮȯȰȱȲȳḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙ"
        + "ḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳ"
        + "ṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồ"
        + "ỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ";

    private const string Folded =
        "aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhi"
        + "iiiiiiiijjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzzoouuaaiioouuuuuuuuu"
        + "uaaaaggkkoooojggnnaaaaaaeeeeiiiioooorrrruuuusstthhaaeeooooooooyyaabbbbbbccddddddddddeeeeee"
        + "eeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuu"
        + "uuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooo"
        + "oooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

    private static readonly Dictionary<char, char> Letters = Accented.Zip(Folded).ToDictionary(p => p.First, p => p.Second);

    /// <summary>
    /// The slug of a text; letters, marks and digits of every script are kept, everything else becomes a hyphen.
    /// Empty when the text has neither letter nor digit.
    /// </summary>
    public static string From(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\'' or '’' or (>= 0x300 and <= 0x36F))
            {
                // Apostrophes do not part words; combining accents fold like the letters that contain them.
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

    /// <summary>Vowel signs and the like, without which words of some scripts cannot be written.</summary>
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A letter in lower case and without its accents, if it is Latin.</summary>
    internal static string Fold(Rune rune) => rune.Value switch
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
