using System.Net;
using System.Net.Sockets;

namespace NewsTools.Web;

/// <summary>
/// The handler that opens connections. Private addresses are refused after the name was looked up, on the very address that is then connected to:
/// a name that answers differently the second time cannot get round it, and neither can a redirect.
/// </summary>
internal static class WebConnection
{
    /// <summary>Makes the handler.</summary>
    public static SocketsHttpHandler CreateHandler(FetchOptions options) => new()
    {
        AllowAutoRedirect = false,   // each hop is looked at
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        MaxResponseHeadersLength = 64,
        ConnectTimeout = options.Timeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellation) => ConnectAsync(context, options.AllowPrivateNetwork, cancellation),
    };

    /// <summary>Looks at an address that a proxy will resolve: the connection is then made to the proxy, so what the name stands for is checked before.</summary>
    public static async Task CheckProxiedAsync(Uri address, FetchOptions options, CancellationToken cancellation)
    {
        if (options.AllowPrivateNetwork || ProxyOf(address) is null)
            return;
        try
        {
            var addresses = await LookUpAsync(address.IdnHost, cancellation).ConfigureAwait(false);
            if (Array.Exists(addresses, one => !AddressGuard.IsPublic(one)))
                throw Refused(address);
        }
        catch (SocketException)
        {
            // Only the proxy knows the name.
        }
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, bool allowPrivate, CancellationToken cancellation)
    {
        var end = context.DnsEndPoint;
        var address = context.InitialRequestMessage.RequestUri!;
        var addresses = await LookUpAsync(end.Host, cancellation).ConfigureAwait(false);
        var isProxy = ProxyOf(address) is { } proxy && proxy.Port == end.Port && proxy.IdnHost.Equals(end.Host, StringComparison.OrdinalIgnoreCase);
        if (!allowPrivate && !isProxy)
        {
            addresses = Array.FindAll(addresses, AddressGuard.IsPublic);
            if (addresses.Length == 0)
                throw Refused(address);
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellation) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);

    private static Uri? ProxyOf(Uri address) => HttpClient.DefaultProxy.IsBypassed(address) ? null : HttpClient.DefaultProxy.GetProxy(address);

    private static FetchException Refused(Uri address) => new(FetchFault.PrivateAddress, address, "It lies in a private network, which is not fetched from unless allowed.");
}
