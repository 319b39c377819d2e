/** The transport over OkHttp. */
module tallygate.transport.retrofit {
    requires static org.jspecify;
    requires transitive okhttp3;
    requires transitive retrofit2;
    requires transitive tallygate.transport;

    exports tallygate.transport.retrofit;

    provides tallygate.transport.HttpTransportProvider with
            tallygate.transport.retrofit.RetrofitTransport.Provider;
}
