package az.permit.sms.standin;

import az.permit.sms.wire.ShortMessage;

/** How the stand-in treats its clients. Called on the threads that read; must not block. */
public interface StandInScript {
  /** Everybody is welcome, and every reply is taken. */
  StandInScript KIND = new StandInScript() {};

  /** Stands for no answer at all. */
  int SILENCE = -1;

  /** The command_status of the bind_resp. */
  default int bind(String systemId, String password) {
    return 0;
  }

  /** The command_status of the submit_sm_resp, or {@link #SILENCE}. */
  default int submit(ShortMessage message) {
    return 0;
  }
}
