using System.Diagnostics;

namespace GoCenter.Tests.Support;

/// <summary>Waiting for what another program does.</summary>
internal static class Eventually
{
    /// <summary>When a test gives up: far beyond what anything here takes, so that a busy machine is no fault.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Looks ten times a second, and gives up with the program's log.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, Func<string> log)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            if (await condition())
                return;
            await Task.Delay(100);
        }

        Assert.Fail($"it did not happen within {Patience}; the program's log:\n{log()}");
    }
}
