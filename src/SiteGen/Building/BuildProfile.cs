using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Records the time and memory of each pass of a build, and its progress. None of it is written to the site.
/// </summary>
public sealed class BuildProfile
{
    private readonly List<PassTime> _passes = [];
    private volatile string? _current;
    private int _done;
    private volatile int _total;

    /// <summary>Records the time of each page and template; null to record none.</summary>
    public RenderTimes? Rendering { get; init; }

    /// <summary>The finished passes, in order.</summary>
    public IReadOnlyList<PassTime> Passes => _passes;

    /// <summary>The name of the running pass, for other threads; null between passes.</summary>
    public string? Current => _current;

    /// <summary>How many items of the running pass are done, if it counts them.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>How many items the running pass has; 0 if it does not count them.</summary>
    public int Total => _total;

    /// <summary>Runs a pass and measures it. Passes run one after another, and are not nested.</summary>
    /// <param name="pass">Its name in reports.</param>
    /// <param name="work">The pass.</param>
    public T Measure<T>(string pass, Func<T> work)
    {
        var (allocated, pauses) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        var elapsed = Elapsed.Start();
        (_total, _done, _current) = (0, 0, pass);
        try
        {
            return work();
        }
        finally
        {
            _current = null;
            _passes.Add(new(
                pass,
                elapsed.Time,
                GC.GetTotalAllocatedBytes() - allocated,
                GC.GetTotalPauseDuration() - pauses));
        }
    }

    /// <inheritdoc cref="Measure{T}(string, Func{T})"/>
    public void Measure(string pass, Action work) => Measure(pass, () =>
    {
        work();
        return true;
    });

    /// <summary>Sets how many items the running pass has.</summary>
    internal void Expect(int total) => _total = total;

    /// <summary>Counts one item as done; several threads may call it.</summary>
    internal void Advance() => Interlocked.Increment(ref _done);
}

/// <summary>The time and memory of one pass.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Time">Its duration.</param>
/// <param name="Allocated">Bytes of managed memory that all threads allocated meanwhile.</param>
/// <param name="Pauses">How long garbage collection paused the process meanwhile.</param>
public sealed record PassTime(string Name, TimeSpan Time, long Allocated, TimeSpan Pauses);
