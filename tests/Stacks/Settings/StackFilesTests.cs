using GoCenter.Stacks.Settings;

namespace GoCenter.Tests.Stacks.Settings;

public class StackFilesTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void The_stack_file_has_no_fault(string stack) => Assert.Empty(SettingsReader.Read(Repository.Source(stack)).Faults);
}
