using System.Globalization;
using System.Text;

namespace NewsTools.Shell;

internal static class Program
{
    private const int BadCommandLine = 64;

    private static int Main(string[] args)
    {
        if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage)
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        SpeakEnglish();
        var options = ShellOptions.Parse(args, Console.IsInputRedirected);
        if (options.Error is { } error)
        {
            Console.Error.WriteLine(error);
            Console.Error.WriteLine("Run with -Help for the usage.");
            return BadCommandLine;
        }
        switch (options.Mode)
        {
            case ShellMode.Help:
                Console.Out.Write(Help());
                return 0;
            case ShellMode.Version:
                Console.Out.WriteLine($"NewsTools {typeof(Program).Assembly.GetName().Version!.ToString(3)}");
                return 0;
        }
        using var session = new ShellSession(options);
        return session.Run();
    }

    // The engine breaks lines between words only where it knows the language, and a bare container speaks none.
    private static void SpeakEnglish()
    {
        if (!CultureInfo.CurrentCulture.Equals(CultureInfo.InvariantCulture))
            return;
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        }
        catch (CultureNotFoundException)
        {
            // A runtime without cultures: lines break anywhere.
        }
    }

    private static string Help()
    {
        using var text = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream("Help.txt")!);
        return text.ReadToEnd();
    }
}
