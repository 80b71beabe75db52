using SiteGen.Evidence;

namespace SiteGen.Building;

/// <summary>What became of a <see cref="NewCapture"/>.</summary>
public abstract record CaptureResult
{
    /// <summary>It was kept.</summary>
    /// <param name="Path">The path of the file below the site folder.</param>
    /// <param name="Text">Its text.</param>
    public sealed record Kept(string Path, ArchivedText Text) : CaptureResult
    {
        /// <summary>The number of words.</summary>
        public required int WordCount { get; init; }

        /// <summary>
        /// The name of the capture of which the lock of the archive knew, but no file was there; null for a new one.
        /// </summary>
        public string? Restored { get; init; }

        /// <summary>The name of an earlier capture with other words; null if this is the first.</summary>
        public string? DiffersFrom { get; init; }

        /// <summary>The numbers of pages of a PDF without text.</summary>
        public IReadOnlyList<int> EmptyPages { get; init; } = [];
    }

    /// <summary>The same words were there already, and nothing was changed.</summary>
    /// <param name="Name">The name of the capture.</param>
    /// <param name="Text">Its text.</param>
    public sealed record Known(string Name, ArchivedText Text) : CaptureResult;

    /// <summary>It cannot be used, and nothing was changed.</summary>
    /// <param name="Problem">Why: a sentence without a full stop.</param>
    /// <param name="Help">What helps.</param>
    public sealed record Refused(string Problem, string Help) : CaptureResult;
}
