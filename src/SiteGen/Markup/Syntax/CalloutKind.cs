namespace SiteGen.Markup.Syntax;

/// <summary>The kinds of callouts.</summary>
internal enum CalloutKind
{
    Note,
    Tip,
    Important,
    Warning,
    Question,
    Quote,
}

/// <summary>The names of the kinds of callouts, and the words that readers see.</summary>
internal static class CalloutKinds
{
    /// <summary>Returns the kind that a word means: also those of GitHub and Obsidian. Others are notes.</summary>
    public static CalloutKind Of(string word) => word.ToLowerInvariant() switch
    {
        "tip" or "hint" => CalloutKind.Tip,
        "important" => CalloutKind.Important,
        "warning" or "caution" or "attention" or "danger" or "error" or "failure" or "fail" or "missing" or "bug" =>
            CalloutKind.Warning,
        "question" or "help" or "faq" => CalloutKind.Question,
        "quote" or "cite" => CalloutKind.Quote,
        _ => CalloutKind.Note,
    };

    /// <summary>The name of a kind in a style sheet: <c>warning</c>.</summary>
    public static string Name(this CalloutKind kind) => kind.ToString().ToLowerInvariant();
}
