namespace NewsTools.PowerShell.Tests;

/// <summary>Pages that tests need in passing; the samples are in docs/samples.</summary>
internal static class Pages
{
    public const string Simple = """
        <!DOCTYPE html><html lang="en"><head><title>Bridge to stay shut - The Alder Post</title>
        <meta property="og:title" content="Bridge to stay shut"><meta property="og:site_name" content="The Alder Post"></head>
        <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge to stay shut</h1>
        <p>The old bridge over the Alder will stay shut until the autumn, the county council decided on Tuesday after a long and heated meeting.</p>
        <p>“We will not open a bridge that we are not sure of,” said Petra Lindqvist, the council’s chief engineer, who had asked for the closure in May.</p>
        <p>Shopkeepers on both banks said that they had lost a third of their trade since the spring and asked for help with their rents.</p>
        </article><footer>All rights reserved.</footer></body></html>
        """;
}
