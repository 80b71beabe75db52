using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SiteGen.Cli.Terminal;

/// <summary>
/// Standard output and error, which may be closed or full: what cannot be printed is lost, and the command does its
/// work all the same.
/// </summary>
internal static class StandardStreams
{
    private const string Null = "/dev/null";

    /// <summary>The files in place of closed streams; they stay open until the process ends.</summary>
    private static readonly List<SafeFileHandle> Replacements = [];

    private static readonly LossyWriter Output;

    static StandardStreams()
    {
        OpenClosed();
        Output = new(Console.Out);
        Console.SetOut(Output);
        Console.SetError(new LossyWriter(Console.Error));
    }

    /// <summary>Why something could not be printed on standard output; null if all of it could.</summary>
    public static string? OutputFailure => Output.Failure;

    /// <summary>Prepares the streams. Call this before anything is printed or opened.</summary>
    public static void Prepare() =>
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(StandardStreams).TypeHandle);

    /// <summary>
    /// Opens something in place of closed streams. Otherwise the next file would get their number, and what is printed
    /// would be written into it.
    /// </summary>
    private static void OpenClosed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            while (true)
            {
                var handle = File.OpenHandle(Null, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
                if (handle.DangerousGetHandle() > 2)
                {
                    handle.Dispose();
                    return;
                }

                Replacements.Add(handle);
            }
        }
        catch (Exception exception) when (Failure.IsExpected(exception))
        {
            // A system without it has no closed streams that matter.
        }
    }

    /// <summary>Writes what can be written, and remembers the first failure.</summary>
    private sealed class LossyWriter(TextWriter writer) : TextWriter
    {
        public override Encoding Encoding => writer.Encoding;

        public string? Failure { get; private set; }

        public override void Write(char value) => Try(() => writer.Write(value));

        public override void Write(char[] buffer, int index, int count) =>
            Try(() => writer.Write(buffer, index, count));

        public override void Write(string? value) => Try(() => writer.Write(value));

        public override void Flush() => Try(writer.Flush);

        private void Try(Action write)
        {
            try
            {
                write();
            }
            catch (Exception exception) when (Terminal.Failure.IsExpected(exception))
            {
                Failure ??= exception.Message;
            }
        }
    }
}
