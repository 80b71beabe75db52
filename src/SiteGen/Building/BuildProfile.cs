using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>
/// Where the time and the memory of a build go, pass by pass, and how far it is. Measuring never changes what is built:
/// nothing of it gets into a file of the site.
/// </summary>
public sealed class BuildProfile
{
    private readonly List<PassTime> _passes = [];
    private volatile string? _current;
    private int _done;
    private volatile int _total;

    /// <summary>How long each page and template took; null unless that is wanted.</summary>
    public RenderTimes? Rendering { get; init; }

    /// <summary>The passes that are done, in their order.</summary>
    public IReadOnlyList<PassTime> Passes => _passes;

    /// <summary>The pass that is running, for whoever watches from another thread; null between passes.</summary>
    public string? Current => _current;

    /// <summary>How many things of the running pass are done, if it counts them.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>How many there are to do; 0 if the pass does not count.</summary>
    public int Total => _total;

    /// <summary>Runs a pass and measures it. Passes run one after another, never within each other.</summary>
    /// <param name="pass">What it is called in reports.</param>
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
            _passes.Add(new(pass, elapsed.Time, GC.GetTotalAllocatedBytes() - allocated, GC.GetTotalPauseDuration() - pauses));
        }
    }

    /// <summary>The same for a pass that gives nothing.</summary>
    public void Measure(string pass, Action work) => Measure(pass, () =>
    {
        work();
        return true;
    });

    /// <summary>Says how many things the running pass will do.</summary>
    internal void Expect(int total) => _total = total;

    /// <summary>Says that one of them is done; may be called by several threads.</summary>
    internal void Advance() => Interlocked.Increment(ref _done);
}

/// <summary>What one pass took.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Time">From its start to its end.</param>
/// <param name="Allocated">Bytes of managed memory that all threads asked for meanwhile, also what was freed again.</param>
/// <param name="Pauses">How long the pass stood still meanwhile for the collection of memory.</param>
public sealed record PassTime(string Name, TimeSpan Time, long Allocated, TimeSpan Pauses);
