// Generated from tallygate/spec/genauth/event.yaml#/tags/Event
// by api-spec/templates/libraries/retrofit2/api.mustache. Changes belong there: the next build overwrites this file.
package tallygate.genauth.services;

import java.util.*;
import org.jspecify.annotations.*;
import retrofit2.Call;
import retrofit2.http.*;
import tallygate.genauth.model.*;

/**
 * Events of the platform and of own event applications, and publishing them.
 *
 * <p>An HTTP 200 is not yet a success: the {@code statusCode} in the body says whether it is one.
 * {@link ManagementServices} makes instances.
 */
@NullMarked
public interface EventService {
    /**
     * Creates an event application, under which own events are defined: {@code POST /api/v3/create-event-app}.
     *
     * @param request The identifier, name and logo.
     */
    @POST("api/v3/create-event-app")
    Call<CommonResponseDto> createEventApp(@Body CreateEventAppDto request);

    /**
     * Defines an own type of event: {@code POST /api/v3/define-event}.
     *
     * @param request The type of event, and what it means.
     */
    @POST("api/v3/define-event")
    Call<CommonResponseDto> defineEvent(@Body DefineEventDto request);

    /**
     * Returns all event applications: {@code GET /api/v3/list-event-apps}.
     *
     * <p>Takes no page number: the response has the form of a page but is asked for as a whole.
     */
    @GET("api/v3/list-event-apps")
    Call<EventAppPaginatedRespDto> listEventApps();

    /**
     * Returns one page of the defined events, of one event application or of all: {@code GET /api/v3/list-events}.
     *
     * @param request Which event application, and which page.
     */
    default Call<OpenEventPaginatedRespDto> listEvents(ListEventsDto request) {
        return listEvents(new EncodedQuery()
                .add("page", request.page())
                .add("limit", request.limit())
                .add("app", request.app())
                .toMap());
    }

    /** The same with names and values that are percent-encoded already. */
    @GET("api/v3/list-events")
    Call<OpenEventPaginatedRespDto> listEvents(@QueryMap(encoded = true) Map<String, String> encodedQuery);

    /**
     * Publishes an event through the path for user events: {@code POST /api/v3/pub-userEvent}.
     *
     * <p>How it differs from verifyEvent is not documented.
     *
     * @param request The type of event and its data.
     */
    @POST("api/v3/pub-userEvent")
    Call<PubEventRespDto> pubUserEvent(@Body PubEventDto request);

    /**
     * Publishes an event, like verifyEvent but with a wrongly typed response: {@code POST /api/v3/pub-event}.
     *
     * <p>Calls the same path as verifyEvent. Its return type is about usage quotas and does not fit; prefer
     * verifyEvent.
     *
     * @param request The type of event and its data.
     */
    @POST("./api/v3/pub-event")
    Call<CostGetAllRightItemRespDto> pubtEvent(@Body EventDto request);

    /**
     * Publishes an event: {@code POST /api/v3/pub-event}.
     *
     * <p>Despite its name it verifies nothing.
     *
     * @param request The type of event and its data.
     */
    @POST("./api/v3/pub-event")
    Call<PubEventRespDto> verifyEvent(@Body PubEventDto request);
}
