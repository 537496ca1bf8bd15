using System.Text;
using GoCenter.Cli;
using GoCenter.Cli.Commands;
using GoCenter.Cli.Stacks;

// Written in one go and always as UTF-8: the console's own writer sends every piece by itself, in whatever encoding the terminal names.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024);
var exitCode = await GoCenterCommand.RunAsync(args, output, Console.Error, new EnvironmentSource(), Terminal.Detect());
try
{
    output.Flush();
}
catch (IOException)
{
    // The reader of a pipe, such as head, has seen enough.
}

return exitCode;
