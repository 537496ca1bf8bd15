namespace GoCenter.Tests.Programs.Queue;

/// <summary>Waits for what a program will do in its own time.</summary>
internal static class Eventually
{
    /// <summary>Looks ten times a second, and gives up after twenty seconds with the program's log.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, ShellProgram program)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await condition())
                return;
            await Task.Delay(100);
        }

        Assert.Fail($"it did not happen; the program's log:\n{string.Join('\n', program.Log)}");
    }
}
