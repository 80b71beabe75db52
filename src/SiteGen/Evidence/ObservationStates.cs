namespace SiteGen.Evidence;

/// <summary>The words for <see cref="ObservationState"/> in files.</summary>
public static class ObservationStates
{
    /// <summary>All words.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ObservationState>().Select(Name)];

    /// <summary>Returns the word for a state: <c>same</c>, <c>otherwise</c>, <c>gone</c>.</summary>
    public static string Name(ObservationState state) => state switch
    {
        ObservationState.Same => "same",
        ObservationState.Otherwise => "otherwise",
        _ => "gone",
    };

    /// <summary>Returns the state with a word that is one of <see cref="Names"/>.</summary>
    internal static ObservationState Parse(string word) =>
        Enum.GetValues<ObservationState>().First(s => Name(s) == word);
}
