namespace SiteGen.Quotations;

/// <summary>
/// Words that change what a sentence says: if an elision leaves one out, an editor should look. A <c>*</c> stands for
/// any letters; several words follow each other. In scripts without spaces the characters may be anywhere.
/// </summary>
internal sealed record ElisionWords(string[] Negations, string[] Conditions)
{
    private static readonly Dictionary<string, ElisionWords> ByLanguage = new(StringComparer.Ordinal)
    {
        ["en"] = new(
            Words("""
                not *n't cannot never no none nobody nothing nowhere neither nor without
                hardly barely scarcely rarely seldom
                """),
            Words("""
                if unless except excepting only provided providing assuming suppose supposing until whether otherwise
                in_case as_long_as so_long_as on_condition
                """)),
        ["de"] = new(
            Words("""
                nicht nichts nie niemals niemand niemanden niemandem kein keine keinen keinem keiner keines
                keinesfalls keineswegs nirgends nirgendwo weder ohne kaum selten nimmer
                """),
            Words("""
                wenn falls sofern außer ausser nur solange soweit insofern vorausgesetzt angenommen ob bis
                es_sei_denn ausgenommen lediglich
                """)),
        ["fr"] = new(
            Words("""
                ne n'* pas jamais rien aucun aucune nul nulle non ni sans guère personne_ne
                """),
            Words("""
                si s'il s'ils sauf excepté hormis seulement uniquement pourvu à_moins à_condition au_cas en_cas
                tant_que jusqu'à
                """)),
        ["es"] = new(
            Words("""
                no nunca jamás nada nadie ningún ninguno ninguna ningunos ningunas ni sin tampoco apenas
                """),
            Words("""
                si salvo excepto solo sólo solamente únicamente hasta a_menos a_no_ser siempre_que siempre_y_cuando
                con_tal a_condición en_caso mientras_que
                """)),
        ["ja"] = new(
            Words("ない なかっ なく ません ぬ ずに 決して 無い 無く 不可 いいえ"),
            Words("もし ならば なら れば たら 場合 限り 以外 ただし 除い 除き だけ しか")),
        ["zh"] = new(
            Words("不 没 沒 无 無 未 非 莫 别 別 從未 从未"),
            Words("如果 若 除非 假如 假设 只要 只有 除了 倘若 以外 直到 僅 仅")),
        ["ar"] = new(
            Words("لا لم لن ليس ليست ليسوا غير بدون دون أبدا"),
            Words("إذا لو إن إلا ما_لم بشرط فقط حتى سوى")),
    };

    private static readonly ElisionWords AllLanguages = new(
        [.. ByLanguage.Values.SelectMany(w => w.Negations)], [.. ByLanguage.Values.SelectMany(w => w.Conditions)]);

    /// <summary>Returns the words of a language; those of all languages if it is unknown.</summary>
    /// <param name="language">A BCP 47 tag, or null.</param>
    public static ElisionWords Of(string? language) =>
        language is not null && ByLanguage.TryGetValue(language.Split('-')[0].ToLowerInvariant(), out var words)
            ? words : AllLanguages;

    /// <summary>Returns the first of some words that a text has, as it is in the text; null if it has none.</summary>
    /// <param name="words">Words of the table.</param>
    /// <param name="text">A part of a text.</param>
    public static string? FindAny(string[] words, string text)
    {
        var folded = FoldedText.OfText(text);
        var tokens = WordTokenizer.Tokenize(folded)
            .Where(t => t.IsWord).Select(t => t.Key.ToLowerInvariant()).ToArray();
        return words.Select(w => Find(w, folded.Text, tokens)).FirstOrDefault(found => found is not null);
    }

    private static string? Find(string word, string folded, string[] tokens)
    {
        if (WordBoundary.IsUnspaced(word.EnumerateRunes().First()))
        {
            return folded.Contains(word, StringComparison.Ordinal) ? word : null;
        }

        var parts = FoldedText.Fold(word).Split('_');
        for (var i = 0; i + parts.Length <= tokens.Length; i++)
        {
            if (parts.Index().All(p => Matches(p.Item, tokens[i + p.Index])))
            {
                return string.Join(' ', tokens[i..(i + parts.Length)]);
            }
        }

        return null;
    }

    private static bool Matches(string word, string token) =>
        word.StartsWith('*') ? token.EndsWith(word[1..], StringComparison.Ordinal)
        : word.EndsWith('*') ? token.StartsWith(word[..^1], StringComparison.Ordinal)
        : token == word;

    private static string[] Words(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
