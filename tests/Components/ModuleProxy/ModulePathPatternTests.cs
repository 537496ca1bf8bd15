using GoCenter.Components.ModuleProxy;

namespace GoCenter.Tests.Components.ModuleProxy;

public sealed class ModulePathPatternTests
{
    [Theory]
    [InlineData(".*")]
    [InlineData("github\\.com/(acme|x-team)/.*")]
    [InlineData("golang\\.org/x/[a-z]+(/v[0-9]{1,2})?")]
    public void What_both_sides_read_alike_is_allowed(string pattern) => Assert.Null(ModulePathPattern.FaultOf(pattern));

    [Theory]
    [InlineData(" x", "is empty, or has a space at its start or end")]
    [InlineData("# x", "starts with # or has a line break, and the programs would not read it as one pattern")]
    [InlineData("(?:acme)", "contains \"(?\", which POSIX extended regular expressions do not know")]
    [InlineData("acme/.*?", "contains \"*?\", which POSIX extended regular expressions do not know")]
    [InlineData("\\d+", "contains \"\\d\", which POSIX extended regular expressions do not know")]
    [InlineData("github.com/(acme", "does not compile: Invalid pattern 'github.com/(acme' at offset 16. Not enough )'s.")]
    public void What_they_do_not_is_a_fault(string pattern, string fault) => Assert.Equal(fault, ModulePathPattern.FaultOf(pattern));
}
